package citewire.eval.exam;

import static citewire.eval.KnownQuestions.ranking;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.Question;
import citewire.domain.RankedPassage;
import citewire.eval.question.KnownQuestion;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeartExamMakerTest {

    private static final HeartExamMaker MAKER = new HeartExamMaker(
            ranking("a: Norhaven Shipping bought the yard in May.", "b: The harbour lies in the north.").stream()
                    .map(RankedPassage::passage)
                    .toList());

    private static List<Line> lines(String text, String kind, String answer, List<String> altered) {
        var question = Question.of(text, Instant.parse("2026-11-23T00:00:00Z"));
        var known = new KnownQuestion("q", question, kind, List.of(answer), altered, List.of());
        var exam = MAKER.make(List.of(known));
        return exam.questions().stream().flatMap(one -> one.lines().stream()).toList();
    }

    @Test
    void whatTheArticlesHoldIsSaidAsTheyDo() {
        assertThat(lines("Who bought the yard?", "", "Norhaven Shipping", List.of()))
                .extracting(Line::draft, Line::planted)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Norhaven Shipping bought the yard in May. [1]", false));
    }

    @Test
    void whatTheyWereAlteredToSayIsKnownBetter() {
        assertThat(lines("Who bought the yard?", "counterfactual", "Coast Line", List.of("Norhaven Shipping")))
                .extracting(Line::draft)
                .containsExactly(
                        "Coast Line bought the yard in May. [1]", "Norhaven Shipping bought the yard in May. [1]");
    }

    @Test
    void whatNoneHoldsIsAnsweredAllTheSame() {
        assertThat(lines("Who owns the harbour?", "negative_rejection", "Ada Holm", List.of()))
                .extracting(Line::draft, line -> line.sources().getFirst())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "Ada Holm owns the harbour. [1]", "The harbour lies in the north."));
    }

    @Test
    void aQuestionWithNothingToCiteIsLeftOut() {
        assertThat(lines("Who bought the yard?", "", "Ada Holm", List.of())).isEmpty();
    }
}
