package citewire.ingest.feed.opml;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of feeds.
 *
 * @param error what is wrong with the document, null where it is well-formed; the feeds that could be read are there
 */
public record OpmlList(
        @Nullable String title,
        List<OpmlOutline> outlines,
        @Nullable String error) {

    public OpmlList {
        outlines = List.copyOf(outlines);
    }
}
