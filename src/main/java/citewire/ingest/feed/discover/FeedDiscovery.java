package citewire.ingest.feed.discover;

import java.net.URI;
import java.util.List;

/** Finds the feeds of a page in its HTML. */
public final class FeedDiscovery {

    private FeedDiscovery() {}

    /**
     * The addresses worth trying, the surest first; never throws for what the page holds.
     *
     * @param page where the page was found
     */
    public static List<FeedLink> find(String html, URI page) {
        return List.of();
    }
}
