package citewire.ingest.feed;

import citewire.ingest.date.DateReader;
import citewire.ingest.feed.html.Addresses;
import citewire.ingest.feed.html.SafeHtml;
import citewire.ingest.feed.xml.Decoded;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads JSON Feed 1.0 and 1.1. */
final class JsonFeedReader {

    private static final int MAX_DEPTH = 100;

    private static final JsonMapper MAPPER = new JsonMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .build());

    private final @Nullable String base;

    JsonFeedReader(@Nullable String base) {
        this.base = base;
    }

    ParsedFeed read(Decoded decoded) {
        String fault = decoded.fault();
        JsonNode feed = MissingNode.getInstance();
        try {
            feed = MAPPER.readTree(decoded.text());
        } catch (JsonProcessingException e) {
            fault = "line %d: %s".formatted(line(e), e.getOriginalMessage());
        }
        var format = format(feed.path("version").asText(""));
        return new ParsedFeed(
                format,
                decoded.encoding(),
                fault == null && format == FeedFormat.UNKNOWN
                        ? "it is no JSON Feed: its version does not say so"
                        : fault,
                channel(feed),
                format == FeedFormat.UNKNOWN ? List.of() : entries(feed));
    }

    private static int line(JsonProcessingException e) {
        return e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
    }

    private static FeedFormat format(String version) {
        if (!version.contains("jsonfeed.org/version/")) {
            return FeedFormat.UNKNOWN;
        }
        return version.endsWith("/1") || version.endsWith("/1.0") ? FeedFormat.JSON_10 : FeedFormat.JSON_11;
    }

    private FeedChannel channel(JsonNode feed) {
        URI hub = null;
        for (var one : feed.path("hubs")) {
            hub = hub == null ? address(one, "url") : hub;
        }
        var hints = new FeedHints(null, Set.of(), Set.of(), hub, address(feed, "feed_url"));
        return new FeedChannel(plain(feed, "title"), address(feed, "home_page_url"), text(feed, "language"), hints);
    }

    private List<FeedEntry> entries(JsonNode feed) {
        var entries = new ArrayList<FeedEntry>();
        var inherited = authors(feed);
        for (var item : feed.path("items")) {
            if (item.isObject()) {
                entries.add(entry(item, inherited));
            }
        }
        return entries;
    }

    private FeedEntry entry(JsonNode item, List<String> inherited) {
        var own = authors(item);
        var link = Objects.requireNonNullElse(
                text(item, "url"), Objects.requireNonNullElse(text(item, "external_url"), ""));
        var content = content(item);
        var summary = plain(item, "summary");
        return new FeedEntry(
                item.path("id").isValueNode() ? text(item, "id") : null,
                Addresses.uri(Addresses.resolve(base, link)),
                new EntryText(plain(item, "title"), summary == null ? content : summary, content),
                new EntryTimes(
                        DateReader.read(text(item, "date_published")), DateReader.read(text(item, "date_modified"))),
                own.isEmpty() ? inherited : own,
                enclosures(item));
    }

    private @Nullable FeedText content(JsonNode item) {
        String html = text(item, "content_html");
        return html == null ? plain(item, "content_text") : new FeedText(SafeHtml.of(html, base), true);
    }

    private static List<String> authors(JsonNode from) {
        var authors = new ArrayList<String>();
        for (var one : from.path("authors")) {
            add(text(one, "name"), authors);
        }
        if (authors.isEmpty()) {
            add(text(from.path("author"), "name"), authors);
        }
        return authors;
    }

    private static void add(@Nullable String name, List<String> to) {
        if (name != null && !to.contains(name)) {
            to.add(name);
        }
    }

    private List<Enclosure> enclosures(JsonNode item) {
        var enclosures = new ArrayList<Enclosure>();
        for (var one : item.path("attachments")) {
            String url = Addresses.resolve(base, Objects.requireNonNullElse(text(one, "url"), ""));
            if (!url.isEmpty()) {
                var size = one.path("size_in_bytes");
                enclosures.add(
                        new Enclosure(url, text(one, "mime_type"), size.canConvertToLong() ? size.asLong() : null));
            }
        }
        return enclosures;
    }

    private @Nullable URI address(JsonNode from, String key) {
        return Addresses.uri(Addresses.resolve(base, Objects.requireNonNullElse(text(from, key), "")));
    }

    private static @Nullable FeedText plain(JsonNode from, String key) {
        String text = text(from, key);
        return text == null ? null : new FeedText(text, false);
    }

    /** Null for what is missing, empty or no plain value. */
    private static @Nullable String text(JsonNode from, String key) {
        var value = from.path(key);
        String text = value.isValueNode() && !value.isNull() ? value.asText().strip() : "";
        return text.isEmpty() ? null : text;
    }
}
