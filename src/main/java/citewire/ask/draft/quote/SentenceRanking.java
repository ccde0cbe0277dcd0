package citewire.ask.draft.quote;

import java.util.Comparator;
import java.util.List;

/** Ranks the sentences of the evidence by how likely they answer: a softmax over weighted features. */
final class SentenceRanking {

    private final Weights weights;

    SentenceRanking(Weights weights) {
        this.weights = weights;
    }

    List<Likely> rank(List<Candidate> candidates) {
        return softmax(candidates.stream()
                .map(candidate -> new Likely(candidate, weights.score(candidate.features()), 0, Meaning.Fit.UNKNOWN))
                .toList());
    }

    /** The same with probabilities, the likeliest first. */
    static List<Likely> softmax(List<Likely> scored) {
        double top = scored.stream().mapToDouble(Likely::score).max().orElse(0);
        double sum =
                scored.stream().mapToDouble(one -> Math.exp(one.score() - top)).sum();
        return scored.stream()
                .map(one -> new Likely(one.candidate(), one.score(), Math.exp(one.score() - top) / sum, one.fit()))
                .sorted(Comparator.comparingDouble((Likely one) -> -one.score()))
                .toList();
    }
}
