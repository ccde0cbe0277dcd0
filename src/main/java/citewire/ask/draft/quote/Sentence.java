package citewire.ask.draft.quote;

import citewire.domain.Passage;
import citewire.domain.TextSpan;
import java.util.List;

/**
 * A sentence of the evidence.
 *
 * @param place its place among the article's sentences, from 0
 */
record Sentence(Passage passage, TextSpan span, int place, List<Word> words) {

    Sentence {
        words = List.copyOf(words);
    }

    String text() {
        return span.of(passage.text());
    }

    /** As a reader counts them. */
    int length() {
        return text().strip().split("\\s+", -1).length;
    }
}
