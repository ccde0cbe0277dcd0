package citewire.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Feeds written in a test. */
final class Feeds {

    private Feeds() {}

    static ParsedFeed parse(String feed) {
        return parse(feed, null);
    }

    static ParsedFeed parse(String feed, @Nullable String address) {
        var at = address == null ? null : URI.create(address);
        return new FeedParser().parse(FeedDocument.of(feed.getBytes(UTF_8), null, at));
    }

    /** The one entry of an RSS feed that holds these elements. */
    static FeedEntry item(String elements) {
        return parse("<rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/'"
                        + " xmlns:content='http://purl.org/rss/1.0/modules/content/'"
                        + " xmlns:media='http://search.yahoo.com/mrss/'><channel><item>" + elements
                        + "</item></channel></rss>")
                .entries()
                .getFirst();
    }

    /** The one entry of an Atom feed that holds these elements. */
    static FeedEntry entry(String elements) {
        return parse("<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://x.example/news/'><author><name>The"
                        + " desk</name></author><entry>" + elements + "</entry></feed>")
                .entries()
                .getFirst();
    }
}
