package citewire.ask.draft.quote;

import citewire.ask.draft.quote.QuoteLearning.Outcome;
import citewire.eval.measure.GoldAnswer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A question put to sentences.
 *
 * @param removed whether the articles that hold the answer were left out
 * @param importance less than 1 where it was given one article alone, only to learn from
 * @param chosen none where nothing was found
 */
record Trial(
        Lesson lesson,
        boolean removed,
        double importance,
        List<Likely> ranked,
        List<Likely> chosen,
        Features signs,
        Features signsByWords) {

    private static final QuoteSelection SELECTION = new QuoteSelection();
    private static final SignReader SIGNS = new SignReader();

    Trial(Lesson lesson, boolean removed, double importance, List<Likely> ranked, List<Likely> byWords) {
        this(
                lesson,
                removed,
                importance,
                ranked,
                ranked.isEmpty() ? List.of() : SELECTION.choose(ranked),
                signs(lesson, ranked),
                signs(lesson, byWords));
    }

    private static Features signs(Lesson lesson, List<Likely> ranked) {
        return ranked.isEmpty()
                ? Features.of(Sign.values(), Map.of())
                : SIGNS.signs(lesson.asked(), ranked, SELECTION.choose(ranked));
    }

    /** Where another article tells the same, the question is not unanswerable. */
    boolean teaches() {
        return answers() && !(removed && right());
    }

    boolean answers() {
        return !ranked.isEmpty() && !lesson.asked().keys().isEmpty();
    }

    boolean right() {
        return GoldAnswer.in(text(), lesson.question().answers());
    }

    Outcome outcome(Weights weights) {
        double confidence = answers()
                ? new ConfidenceRule(weights)
                        .confidence(lesson.asked(), ranked, chosen)
                        .value()
                : 0;
        return new Outcome(
                lesson.set(),
                lesson.question(),
                !removed,
                confidence,
                answers() && right(),
                answers() && lesson.gold(chosen.getFirst().candidate()),
                text());
    }

    private String text() {
        return chosen.stream()
                .map(likely -> likely.candidate().sentence().text())
                .collect(Collectors.joining("\n"));
    }
}
