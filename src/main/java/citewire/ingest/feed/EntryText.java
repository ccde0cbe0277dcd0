package citewire.ingest.feed;

import org.jspecify.annotations.Nullable;

/**
 * The texts of an entry as the feed marks them up, made harmless: text where it says text, HTML where it says or looks
 * like HTML.
 */
public record EntryText(
        @Nullable String titleHtml,
        @Nullable String summaryHtml,
        @Nullable String contentHtml) {

    public static final EntryText NONE = new EntryText(null, null, null);

    /** The title as plain text. */
    public @Nullable String title() {
        return titleHtml;
    }

    /** The summary as plain text. */
    public @Nullable String summary() {
        return summaryHtml;
    }
}
