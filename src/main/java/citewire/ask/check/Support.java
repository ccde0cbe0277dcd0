package citewire.ask.check;

import citewire.ask.check.read.Wording;
import citewire.domain.Passage;
import citewire.domain.TextSpan;
import java.util.List;

/**
 * Where a passage bears a sentence out.
 *
 * @param number the passage's number in the evidence, from 1
 * @param sentences of the passage's text, the best first; empty where its headline alone does
 * @param share of the sentence's words that are found there, 0 to 1
 */
public record Support(int number, Passage passage, List<TextSpan> sentences, double share) {

    public Support {
        sentences = List.copyOf(sentences);
    }

    /** The words that bear it out: verbatim but for white space, the best first. */
    public List<String> quotes() {
        return sentences.isEmpty()
                ? List.of(Wording.collapse(passage.article().title()))
                : sentences.stream()
                        .map(span -> Wording.collapse(span.of(passage.text())))
                        .toList();
    }
}
