package citewire.eval.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExamTest {

    private static final Line LIE = new Line("The ferry carried 210 people [1].", List.of(""), "wrong number", true);
    private static final Line OTHER =
            new Line("On Tuesday [1] it sank, said \"Mr. Reed\" [1].", List.of(""), "wrong name", true);
    private static final Line TRUE = new Line("The ferry carried 120 people [1].", List.of(""), "verbatim", false);

    private final Exam exam = new Exam(List.of(
            new ExamQuestion("a", "What of the ferry?", List.of(LIE, TRUE)),
            new ExamQuestion("b", "And then?", List.of(OTHER))));

    @Test
    void aFalsehoodHasReachedAReaderHoweverItIsLaidOutAndNumbered() {
        var result = exam.mark(
                "bot",
                Map.of(
                        "a",
                        "**The ferry carried 210\npeople** [3]. More.",
                        "b",
                        "on tuesday (10 Nov 2026) it sank," + " said “Mr. Reed”【2】."));

        assertThat(result.planted()).isEqualTo(2);
        assertThat(result.reached()).isEqualTo(2);
        assertThat(result.good()).isEqualTo(1);
        assertThat(result.goodShown()).isZero();
        assertThat(result.share().mean()).isEqualTo(1);
    }

    @Test
    void aSentenceThatWasPutRightHasNot() {
        var result = exam.mark("bot", Map.of("a", "The ferry carried 120 people [1].", "b", ""));

        assertThat(result.reached()).isZero();
        assertThat(result.goodShown()).isEqualTo(1);
        assertThat(result.falseOfShown().mean()).isZero();
        assertThat(result.refusedOfShown().mean())
                .as("cited is an empty source")
                .isEqualTo(1);
    }

    @Test
    void questionsWithoutAnAnswerDoNotCount() {
        var result = exam.mark("bot", Map.of("b", "On Tuesday it sank, said Mr. Reed."));

        assertThat(result.unanswered()).isEqualTo(1);
        assertThat(result.planted()).isEqualTo(1);
        assertThat(result.byKind()).containsOnlyKeys("wrong name");
    }

    @Test
    void noTwoQuestionsReadTheSame() {
        var twins =
                List.of(new ExamQuestion("a", "What now?", List.of()), new ExamQuestion("b", "what  now", List.of()));

        assertThatThrownBy(() -> new Exam(twins)).hasMessageContaining("what  now");
    }
}
