package citewire.ingest.feed;

import citewire.ingest.feed.html.Addresses;
import citewire.ingest.feed.xml.Decoded;
import citewire.ingest.feed.xml.Decoder;
import citewire.ingest.feed.xml.XmlReader;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads feeds of every kind. */
public final class FeedParser {

    /** The largest sitemap that its protocol allows. */
    private static final int MAX_BYTES = 50 * 1024 * 1024;

    /** Reads a feed as far as it can be read: never throws for what the document holds, and never uses the network. */
    public ParsedFeed parse(FeedDocument document) {
        byte[] bytes = document.bytes();
        if (bytes.length == 0) {
            return nothing("it is empty");
        }
        if (bytes.length > MAX_BYTES) {
            return nothing("it is larger than " + MAX_BYTES + " bytes");
        }
        var decoded = Decoder.decode(bytes, document.contentType());
        String start = decoded.text().stripLeading();
        return start.startsWith("{") ? json(decoded, document.address()) : xml(decoded, document.address());
    }

    private static ParsedFeed json(Decoded decoded, @Nullable URI address) {
        return new JsonFeedReader(address == null ? null : address.toString()).read(decoded);
    }

    private static ParsedFeed xml(Decoded decoded, @Nullable URI address) {
        String base = address == null ? null : Addresses.resolve(null, address.toString());
        var document = XmlReader.read(decoded.text(), base == null || base.isEmpty() ? null : base);
        var format = RootFormat.of(document);
        String fault = document.fault() == null ? decoded.fault() : document.fault();
        String error = format == FeedFormat.UNKNOWN && fault == null ? "it is no feed" : fault;
        return switch (format) {
            case NEWS_SITEMAP, SITEMAP, SITEMAP_INDEX ->
                new ParsedFeed(
                        format, decoded.encoding(), error, FeedChannel.NONE, new SitemapReader().read(document.root()));
            default -> {
                var reader = new XmlFeedReader(format);
                yield new ParsedFeed(
                        format,
                        decoded.encoding(),
                        error,
                        reader.channel(document.root()),
                        reader.entries(document.root()));
            }
        };
    }

    private static ParsedFeed nothing(String error) {
        return new ParsedFeed(FeedFormat.UNKNOWN, null, error, FeedChannel.NONE, List.of());
    }
}
