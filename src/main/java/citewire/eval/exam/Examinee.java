package citewire.eval.exam;

/** A bot that takes the exam, with the lying model for its chat model. */
public interface Examinee {

    String name();

    /** What a reader is shown in answer to a question. */
    String answer(ExamQuestion question);
}
