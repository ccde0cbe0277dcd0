package citewire.ask.replay;

import citewire.domain.Citation;
import citewire.watch.QuoteFate;
import java.util.List;

/**
 * What has changed since an answer was given.
 *
 * @param cited the articles it cites, by their number
 * @param came articles that were not there then
 * @param changed articles that have a new version
 * @param left articles that were withdrawn
 * @param settings that have another value, program and rules of the model among them
 */
public record Since(List<Cited> cited, int came, int changed, int left, List<Setting> settings) {

    public Since {
        cited = List.copyOf(cited);
        settings = List.copyOf(settings);
    }

    /**
     * @param versionThen 0 where it is not known
     * @param versionNow 0 where the article is unknown
     */
    public record Cited(Citation citation, int versionThen, int versionNow, List<Quote> quotes) {
        public Cited {
            quotes = List.copyOf(quotes);
        }

        /** Whether every word that was quoted stands. */
        public boolean stands() {
            return quotes.stream().noneMatch(quote -> quote.fate().corrected());
        }
    }

    /** @param text as it was quoted */
    public record Quote(String text, QuoteFate fate) {}

    /** @param then empty where it was not set */
    public record Setting(String key, String then, String now) {}
}
