package citewire.ask.retrieve;

import citewire.index.Match;
import citewire.index.Matches;
import citewire.index.TextAnalysis;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Ranks what a search found by all its signals, with weights that were learnt. */
final class PassageRanker {

    private final SignalWeights both;
    private final SignalWeights wordsAlone;

    /** @param wordsAlone for a search without a vector, or of an index that has none yet */
    PassageRanker(SignalWeights both, SignalWeights wordsAlone) {
        this.both = both;
        this.wordsAlone = wordsAlone;
    }

    static PassageRanker learnt() {
        return new PassageRanker(SignalWeights.load("both.txt"), SignalWeights.load("words.txt"));
    }

    /**
     * A match in the ranking.
     *
     * @param score from 0 to 1, which the best has; tells how far behind it is, and no confidence
     */
    record Scored(Match match, double score) {}

    /** Best first. */
    List<Scored> rank(AskedTerms asked, TextAnalysis analysis, Matches matches, TimesAsked times) {
        var signals = new Signals(asked, analysis, matches, times);
        var weights = signals.hasMeaning() ? both : wordsAlone;
        ToDoubleFunction<Match> score = match -> weights.score(signals.of(match));
        var scored = matches.passages().stream()
                .map(match -> Map.entry(match, score.applyAsDouble(match)))
                .sorted(Comparator.comparingDouble(entry -> -entry.getValue()))
                .toList();
        return scored.stream()
                .map(entry -> new Scored(
                        entry.getKey(),
                        Math.exp((entry.getValue() - scored.getFirst().getValue()) / 2)))
                .toList();
    }
}
