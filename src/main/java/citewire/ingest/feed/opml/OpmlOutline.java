package citewire.ingest.feed.opml;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed in a list of feeds.
 *
 * @param feed where the feed lives
 * @param home the page of its site
 * @param topic the names of the folders it lies in, from the outermost; also those of its category where it lies in none
 */
public record OpmlOutline(
        @Nullable String title, URI feed, @Nullable URI home, List<String> topic) {

    public OpmlOutline {
        topic = List.copyOf(topic);
    }
}
