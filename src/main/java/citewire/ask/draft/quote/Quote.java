package citewire.ask.draft.quote;

import citewire.domain.Passage;
import citewire.domain.TextSpan;

/**
 * A sentence of an article, word by word.
 *
 * @param span of one sentence in the passage's text, whole but for a dateline in front of it
 */
public record Quote(Passage passage, TextSpan span) {

    public String text() {
        return span.of(passage.text());
    }
}
