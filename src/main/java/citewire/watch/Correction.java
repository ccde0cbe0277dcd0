package citewire.watch;

import citewire.domain.ArticleHeader;
import citewire.domain.kept.ShownAt;
import citewire.state.ChangedSource;
import java.util.List;

/**
 * What an answer quoted and its article no longer says.
 *
 * @param shown where the answer stands
 * @param n the number of the citation
 * @param article as it now stands
 * @param quotes those that no longer stand; at least one
 */
public record Correction(ShownAt shown, int n, ArticleHeader article, List<Quote> quotes, ChangedSource source) {

    public Correction {
        quotes = List.copyOf(quotes);
    }

    /** @param fate never that it stands */
    public record Quote(String text, QuoteFate fate) {}

    /** The same for the same news, so that it is told once however often the article changes after it. */
    String told() {
        return quotes.toString();
    }
}
