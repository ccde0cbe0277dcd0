package citewire.eval;

import citewire.domain.Answer;
import citewire.eval.judge.Judgement;
import citewire.eval.question.KnownQuestion;
import org.jspecify.annotations.Nullable;

/**
 * A question and what the house made of it.
 *
 * @param simple null where no peer was asked
 */
public record Answered(
        KnownQuestion question,
        Answer answer,
        Marks marks,
        Judgement judgement,
        @Nullable Simple simple) {

    public boolean answered() {
        return answer instanceof Answer.Cited;
    }

    public boolean failed() {
        return answer instanceof Answer.Failed;
    }

    /** Posted, and not what would be right. */
    public boolean wrong() {
        return answered() && !marks.right();
    }

    public double confidence() {
        return switch (answer) {
            case Answer.Cited cited -> cited.confidence().value();
            case Answer.Declined declined -> declined.confidence().value();
            case Answer.Chat chat -> 0;
            case Answer.Failed failed -> 0;
        };
    }

    public double millis() {
        return answer.provenance().elapsed().toNanos() / 1e6;
    }
}
