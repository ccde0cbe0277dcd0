package citewire.eval.exam;

import java.util.function.UnaryOperator;

/**
 * A bot that takes the exam, with the lying model for its chat model.
 *
 * @param answering a question's text → what a reader is shown
 */
public record Examinee(String name, UnaryOperator<String> answering) {}
