package citewire.domain;

import java.util.List;

/**
 * A stretch of an article that is searched, shown to a drafter and quoted from: one or more whole sentences.
 *
 * @param text a contiguous span of the article's body, verbatim; the headline is not part of it
 * @param sentences the sentences as spans of {@code text}, in order, without overlap; never empty
 */
public record Passage(PassageId id, ArticleHeader article, String text, List<TextSpan> sentences) {

    public Passage {
        sentences = List.copyOf(sentences);
        if (sentences.isEmpty()) {
            throw new IllegalArgumentException("passage " + id + " has no sentence");
        }
    }

    public String sentence(int i) {
        return sentences.get(i).of(text);
    }
}
