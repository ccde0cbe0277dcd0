package citewire.ask.draft.quote;

import java.util.List;
import java.util.function.Function;

/** Ranks the sentences that are likeliest by their words anew, by what they mean. */
final class MeaningRanking {

    /** How many are read: each costs some milliseconds. */
    static final int READ = 8;

    private final Weights weights;

    MeaningRanking(Weights weights) {
        this.weights = weights;
    }

    /** @param fit reads how a sentence fits the question */
    List<Likely> rank(List<Likely> byWords, Function<String, Meaning.Fit> fit) {
        return SentenceRanking.softmax(read(byWords, fit).stream()
                .map(one ->
                        new Likely(one.candidate(), weights.score(Nearness.of(one.score(), one.fit())), 0, one.fit()))
                .toList());
    }

    /** The likeliest with how they fit. */
    static List<Likely> read(List<Likely> byWords, Function<String, Meaning.Fit> fit) {
        return byWords.stream()
                .limit(READ)
                .map(one -> new Likely(
                        one.candidate(),
                        one.score(),
                        one.probability(),
                        fit.apply(one.candidate().sentence().text())))
                .toList();
    }
}
