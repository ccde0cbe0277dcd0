package citewire.ask.draft.quote;

import citewire.domain.Confidence;
import java.util.List;

/**
 * How sure it is that the chosen sentences answer: a logistic regression over {@link Sign}s. A number of the question
 * that stands nowhere near them speaks against them whatever the rest: another year is another story.
 */
final class ConfidenceRule {

    /** From here on an answer is given: some 94 % of the answerable development questions; docs/BENCHMARKS.md. */
    static final double ENOUGH = 0.26;

    private final Weights weights;
    private final SignReader signs = new SignReader();

    ConfidenceRule(Weights weights) {
        this.weights = weights;
    }

    static ConfidenceRule learnt() {
        return new ConfidenceRule(Weights.load("confidence.txt", Sign.values()));
    }

    Confidence confidence(Asked asked, List<Likely> ranked, List<Likely> chosen) {
        if (!numbersFound(asked, ranked, chosen)) {
            return Confidence.NONE;
        }
        double odds = weights.score(signs.signs(asked, ranked, chosen));
        return new Confidence(1 / (1 + Math.exp(-odds)));
    }

    boolean answers(Confidence confidence) {
        return confidence.value() >= ENOUGH;
    }

    private static boolean numbersFound(Asked asked, List<Likely> ranked, List<Likely> chosen) {
        var best = ranked.getFirst();
        var near = SignReader.union(best, chosen).neighbours();
        var published = best.candidate().sentence().passage().article().published();
        // What is said of a year seldom repeats it in the year itself.
        String year = published == null ? "" : published.text().substring(0, 4);
        return near.missing(asked, key -> key.digits() && !key.word().value().equals(year)) == 0;
    }
}
