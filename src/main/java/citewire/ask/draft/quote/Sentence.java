package citewire.ask.draft.quote;

import citewire.domain.Passage;
import citewire.domain.TextSpan;
import java.util.List;

/**
 * A sentence of the evidence.
 *
 * @param length in words as a reader counts them
 * @param place its place among the article's sentences, from 0
 */
record Sentence(Passage passage, TextSpan span, int place, List<Word> words, int length) {

    Sentence {
        words = List.copyOf(words);
    }

    String text() {
        return span.of(passage.text());
    }

    static Sentence of(Passage passage, TextSpan span, int place, List<Word> words) {
        String text = span.of(passage.text()).strip();
        return new Sentence(passage, span, place, words, text.split("\\s+", -1).length);
    }
}
