package citewire.ingest.feed;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says, as far as it could be read.
 *
 * @param encoding the charset that its bytes were read in, in small letters; null where none fits
 * @param error what is wrong with the document, with its line where it has one; null for a well-formed one
 */
public record ParsedFeed(
        FeedFormat format,
        @Nullable String encoding,
        @Nullable String error,
        FeedChannel channel,
        List<FeedEntry> entries) {

    public ParsedFeed {
        entries = List.copyOf(entries);
    }

    /** Whether something is wrong with the document; its entries may be good all the same. */
    public boolean malformed() {
        return error != null;
    }

    public @Nullable String title() {
        return channel.title();
    }

    /** The site's page that the feed belongs to. */
    public @Nullable URI home() {
        return channel.home();
    }

    public FeedHints hints() {
        return channel.hints();
    }
}
