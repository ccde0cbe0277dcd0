package citewire.ingest.feed;

import org.jspecify.annotations.Nullable;

/**
 * The texts of an entry.
 *
 * @param content the article, or what of it the feed carries beside the summary
 */
public record EntryText(
        @Nullable FeedText title,
        @Nullable FeedText summary,
        @Nullable FeedText content) {

    public static final EntryText NONE = new EntryText(null, null, null);
}
