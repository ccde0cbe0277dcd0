package citewire.ingest.indexing;

import citewire.domain.Article;
import citewire.domain.Passage;
import citewire.domain.PassageId;
import citewire.domain.TextSpan;
import citewire.text.SentenceSplitter;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts an article into passages at sentence bounds, without overlap. The lede is a passage of its own: news puts who,
 * what and where first.
 */
public final class PassageSplitter {

    /** In words; a lede of this length holds the first paragraph of most reports. */
    private static final int LEDE = 60;

    /** In words; passages are closed at the end of the sentence that reaches this. */
    private static final int PASSAGE = 150;

    /** In characters; a script without blanks has no words to count, and is measured in these. */
    private static final int LONG_WORD = 12;

    private final SentenceSplitter sentences;

    public PassageSplitter(SentenceSplitter sentences) {
        this.sentences = sentences;
    }

    /** The passages in the article's order; at least one, since an article has a body. */
    public List<Passage> split(Article article) {
        String body = article.body();
        var passages = new ArrayList<Passage>();
        var open = new ArrayList<TextSpan>();
        int words = 0;
        for (TextSpan sentence : sentences.split(body)) {
            int more = words(body, sentence);
            if (!open.isEmpty() && words + more > limit(passages)) {
                passages.add(passage(article, passages.size(), open));
                open.clear();
                words = 0;
            }
            open.add(sentence);
            words += more;
        }
        passages.add(passage(article, passages.size(), open));
        return List.copyOf(passages);
    }

    private static int limit(List<Passage> passages) {
        return passages.isEmpty() ? LEDE : PASSAGE;
    }

    private static Passage passage(Article article, int ordinal, List<TextSpan> sentences) {
        int start = sentences.getFirst().start();
        var spans = sentences.stream()
                .map(span -> new TextSpan(span.start() - start, span.end() - start))
                .toList();
        String text = article.body().substring(start, sentences.getLast().end());
        return new Passage(new PassageId(article.id(), ordinal), article.header(), text, spans);
    }

    private static int words(String text, TextSpan span) {
        int words = 0;
        boolean inWord = false;
        for (int i = span.start(); i < span.end(); i++) {
            boolean letter = !Character.isWhitespace(text.charAt(i));
            words += letter && !inWord ? 1 : 0;
            inWord = letter;
        }
        return Math.max(words, Math.ceilDiv(span.end() - span.start(), LONG_WORD));
    }
}
