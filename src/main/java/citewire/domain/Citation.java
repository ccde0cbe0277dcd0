package citewire.domain;

import java.util.List;

/**
 * The source behind [n] in an answer.
 *
 * @param n from 1, in order of first use
 * @param quotes the spans of the article's title or body that support the answer, verbatim but for white space; at
 *     least one
 */
public record Citation(int n, ArticleHeader article, List<String> quotes) {

    public Citation {
        quotes = List.copyOf(quotes);
        if (quotes.isEmpty()) {
            throw new IllegalArgumentException("citation " + n + " quotes nothing");
        }
    }
}
