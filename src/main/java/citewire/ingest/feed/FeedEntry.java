package citewire.ingest.feed;

import citewire.domain.Published;
import java.net.URI;
import java.util.List;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * One article of a feed, as far as the feed tells it.
 *
 * @param id as the feed gives it; null where it gives none
 * @param link the article's page
 * @param authors names, an email address where there is no name
 */
public record FeedEntry(
        @Nullable String id,
        @Nullable URI link,
        EntryText text,
        EntryTimes times,
        List<String> authors,
        List<Enclosure> enclosures) {

    public FeedEntry {
        authors = List.copyOf(authors);
        enclosures = List.copyOf(enclosures);
    }

    /** The title as plain text. */
    public @Nullable String title() {
        return FeedText.words(text.title());
    }

    /** The summary as plain text. */
    public @Nullable String summary() {
        return FeedText.words(text.summary());
    }

    /** The article, or what of it the feed carries beside the summary, as harmless HTML. */
    public @Nullable String content() {
        var content = text.content();
        if (content == null) {
            return null;
        }
        return content.html() ? content.value() : Entities.escape(content.value());
    }

    public @Nullable Published published() {
        return times.published();
    }

    public @Nullable Published updated() {
        return times.updated();
    }
}
