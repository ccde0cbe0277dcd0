package citewire.frontend.terminal.json;

import citewire.domain.Published;
import citewire.ingest.feed.Enclosure;
import citewire.ingest.feed.FeedEntry;
import citewire.ingest.feed.FeedText;
import citewire.ingest.feed.ParsedFeed;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The shape of a feed as parsed. */
public final class FeedJson {

    private FeedJson() {}

    /**
     * @param key {@code id} or {@code file}, whichever names the feed
     * @param name of the feed, as it was given
     */
    public static ObjectNode of(String key, JsonNode name, ParsedFeed feed) {
        var json = JsonLines.object();
        json.set(key, name);
        json.put("format", feed.format().label())
                .put("title", value(feed.channel().name()))
                .put("home", text(feed.home()))
                .put("language", feed.channel().language())
                .put("encoding", feed.encoding())
                .put("malformed", feed.malformed())
                .put("error", feed.error());
        var entries = json.putArray("entries");
        feed.entries().forEach(entry -> entries.add(entry(entry)));
        return json;
    }

    /** A line that was no feed at all; {@code mistake} says why. */
    public static ObjectNode failed(String key, JsonNode name, String mistake) {
        var json = JsonLines.object();
        json.set(key, name);
        json.put("status", "failed").put("reason", "error").put("error", mistake);
        json.putArray("entries");
        return json;
    }

    private static ObjectNode entry(FeedEntry entry) {
        var json = JsonLines.object()
                .put("id", entry.id())
                .put("title", value(entry.text().title()))
                .put("link", text(entry.link()))
                .put("published", text(entry.published()))
                .put("updated", text(entry.updated()));
        var authors = json.putArray("authors");
        entry.authors().forEach(authors::add);
        json.put("summary", value(entry.text().summary()))
                .put("content", value(entry.text().content()));
        var enclosures = json.putArray("enclosures");
        entry.enclosures().forEach(enclosure -> enclosures.add(enclosure(enclosure)));
        return json;
    }

    private static ObjectNode enclosure(Enclosure enclosure) {
        return JsonLines.object()
                .put("url", enclosure.url())
                .put("type", enclosure.type())
                .put("length", enclosure.length());
    }

    private static @Nullable String value(@Nullable FeedText text) {
        return text == null ? null : text.value();
    }

    private static @Nullable String text(@Nullable URI address) {
        return address == null ? null : address.toString();
    }

    private static @Nullable String text(@Nullable Published date) {
        return date == null ? null : date.text();
    }
}
