package citewire.ask.draft.quote;

import citewire.domain.Confidence;
import java.util.List;

/** How sure it is that the chosen sentences answer: a logistic regression over {@link Sign}s. */
final class ConfidenceRule {

    /** From here on an answer is given: some 94 % of the answerable development questions; docs/BENCHMARKS.md. */
    static final double ENOUGH = 0.26;

    private final Weights weights = Weights.load("confidence.txt", Sign.values());
    private final SignReader signs = new SignReader();

    Confidence confidence(Asked asked, List<Likely> ranked, List<Likely> chosen) {
        double odds = weights.score(signs.signs(asked, ranked, chosen));
        return new Confidence(1 / (1 + Math.exp(-odds)));
    }

    boolean answers(Confidence confidence) {
        return confidence.value() >= ENOUGH;
    }
}
