package citewire.ask.draft.quote;

import citewire.domain.Confidence;
import java.util.List;

/**
 * How sure it is that the chosen sentences answer: a logistic regression over {@link Sign}s. A number of the question
 * that stands nowhere near them speaks against them whatever the rest: another year is another story. So does a rare
 * name that stands nowhere in the article: it is about somebody else.
 */
final class ConfidenceRule {

    /** The weight from which a name is rare, in units of 10: in ten passages of 11 000, or in none of 1 100. */
    private static final double RARE = 0.7;

    private final Weights weights;
    private final SignReader signs = new SignReader();

    ConfidenceRule(Weights weights) {
        this.weights = weights;
    }

    static ConfidenceRule learnt(String file) {
        return new ConfidenceRule(Weights.load(file, Sign.values()));
    }

    Confidence confidence(Asked asked, List<Likely> ranked, List<Likely> chosen) {
        if (!numbersFound(asked, ranked, chosen) || !namesFound(asked, ranked) || !kindFound(asked, chosen)) {
            return Confidence.NONE;
        }
        double odds = weights.score(signs.signs(asked, ranked, chosen));
        return new Confidence(1 / (1 + Math.exp(-odds)));
    }

    /** "When" is not answered without a time, "how many" not without a number. */
    private static boolean kindFound(Asked asked, List<Likely> chosen) {
        return switch (asked.kind()) {
            case PERSON, COUNTRY, STATE, TIME, NUMBER, MONEY, PERCENT ->
                chosen.stream()
                        .anyMatch(likely ->
                                likely.candidate().feature(asked.kind().feature()) > 0);
            case PLACE, AGE, DURATION, REASON, SAYING, NAME, THING -> true;
        };
    }

    private static boolean namesFound(Asked asked, List<Likely> ranked) {
        return ranked.getFirst().candidate().near().article().missing(asked, key -> key.name() && !key.digits())
                <= RARE;
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
