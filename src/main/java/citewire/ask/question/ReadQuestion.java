package citewire.ask.question;

import citewire.index.PassageFilter;

/**
 * A question as it is searched and answered.
 *
 * @param text understandable without the conversation it stands in
 * @param modelFailed whether the model broke while making it so; then {@code text} is what was typed
 */
public record ReadQuestion(String text, PassageFilter filter, boolean modelFailed) {}
