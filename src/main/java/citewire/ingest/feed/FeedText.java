package citewire.ingest.feed;

import citewire.ingest.feed.html.SafeHtml;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text of a feed: as it is where the feed says that it is plain, harmless HTML where the feed says or shows that it is
 * HTML.
 */
public record FeedText(String value, boolean html) {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");

    /** The words that a reader sees. */
    public String plain() {
        String seen = html ? SafeHtml.text(value) : value;
        return BLANKS.matcher(seen).replaceAll(" ").strip();
    }

    /** Null for a text without words. */
    static @Nullable String words(@Nullable FeedText text) {
        String plain = text == null ? "" : text.plain();
        return plain.isEmpty() ? null : plain;
    }
}
