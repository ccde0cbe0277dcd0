package citewire.ingest.feed;

import citewire.ingest.feed.html.SafeHtml;
import org.jspecify.annotations.Nullable;

/**
 * A text of a feed: as it is where the feed says that it is plain, harmless HTML where the feed says or shows that it is
 * HTML.
 */
public record FeedText(String value, boolean html) {

    /** The words that a reader sees. */
    public String plain() {
        return html ? SafeHtml.text(value) : value.replaceAll("\\s+", " ").strip();
    }

    /** Null for a text without words. */
    static @Nullable String words(@Nullable FeedText text) {
        String plain = text == null ? "" : text.plain();
        return plain.isEmpty() ? null : plain;
    }
}
