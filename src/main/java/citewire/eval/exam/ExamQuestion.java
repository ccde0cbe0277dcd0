package citewire.eval.exam;

import java.util.List;

/**
 * A question of the exam.
 *
 * @param text unlike that of any other question, so that the lying model knows it again
 * @param lines what the model answers
 */
public record ExamQuestion(String id, String text, List<Line> lines) {

    public ExamQuestion {
        lines = List.copyOf(lines);
    }
}
