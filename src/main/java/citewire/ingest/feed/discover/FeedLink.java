package citewire.ingest.feed.discover;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** An address at which a page's feed is, or may be. */
public record FeedLink(URI address, @Nullable String title, Found found) {

    /** How sure it is, the surest first. */
    public enum Found {
        /** The page declares it ({@code link rel=alternate}). */
        DECLARED,
        /** The page links to something that is named like a feed. */
        LINKED,
        /** Sites of its kind often have one there. */
        GUESSED
    }
}
