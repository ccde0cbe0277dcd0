package citewire.ask.draft.quote;

import citewire.domain.TextSpan;

/**
 * Something in a sentence that could be the answer.
 *
 * @param span where it stands in the sentence
 * @param value what it is compared by: the same in every sentence that says it
 */
record Mention(TextSpan span, String value) {}
