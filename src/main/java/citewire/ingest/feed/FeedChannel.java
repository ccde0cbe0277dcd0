package citewire.ingest.feed;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says about itself.
 *
 * @param home the site's page that the feed belongs to
 * @param language a BCP 47 tag, as given
 */
public record FeedChannel(
        @Nullable FeedText name,
        @Nullable URI home,
        @Nullable String language,
        FeedHints hints) {

    /** A feed that says nothing of itself. */
    public static final FeedChannel NONE = new FeedChannel(null, null, null, FeedHints.NONE);

    /** The title as plain text. */
    public @Nullable String title() {
        return FeedText.words(name);
    }
}
