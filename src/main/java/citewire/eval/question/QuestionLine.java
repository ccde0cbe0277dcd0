package citewire.eval.question;

/** What a line of a file of questions was read as. */
public sealed interface QuestionLine {

    record Good(KnownQuestion question) implements QuestionLine {}

    /** Its makers have found that it does not test what it should. */
    record LeftOut() implements QuestionLine {}

    /** @param mistake which file and line, what is wrong with it */
    record Bad(String mistake) implements QuestionLine {}
}
