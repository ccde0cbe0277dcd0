package citewire.ingest.feed.opml;

import citewire.ingest.feed.FeedDocument;
import citewire.ingest.feed.html.Addresses;
import citewire.ingest.feed.xml.Decoder;
import citewire.ingest.feed.xml.XmlElement;
import citewire.ingest.feed.xml.XmlReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads lists of feeds: OPML 1 and 2, as feed readers write them. */
public final class Opml {

    private Opml() {}

    /** Reads a list as far as it can be read; never throws for what the document holds. */
    public static OpmlList read(FeedDocument document) {
        var decoded = Decoder.decode(document.bytes(), document.contentType());
        var xml = XmlReader.read(decoded.text(), null);
        var outlines = new ArrayList<OpmlOutline>();
        var opml = xml.root().child("opml");
        var body = opml == null ? null : opml.child("body");
        if (body != null) {
            collect(body, List.of(), outlines);
        }
        String fault = xml.fault() == null ? decoded.fault() : xml.fault();
        String error = fault == null && body == null ? "it is no list of feeds: there is no opml with a body" : fault;
        return new OpmlList(opml == null ? null : title(opml), outlines, error);
    }

    private static @Nullable String title(XmlElement opml) {
        var head = opml.child("head");
        var title = head == null ? null : head.child("title");
        return title == null || title.text().isEmpty() ? null : title.text();
    }

    private static void collect(XmlElement parent, List<String> folders, List<OpmlOutline> outlines) {
        for (var outline : parent.children()) {
            String name = first(outline, "title", "text");
            var feed = web(first(outline, "xmlurl"));
            if (feed != null) {
                outlines.add(new OpmlOutline(
                        name,
                        feed,
                        web(first(outline, "htmlurl")),
                        folders.isEmpty() ? category(first(outline, "category")) : folders));
            }
            // some programs nest feeds in a feed of their site
            collect(outline, feed != null || name == null ? folders : and(folders, name), outlines);
        }
    }

    private static List<String> and(List<String> folders, String name) {
        return Stream.concat(folders.stream(), Stream.of(name)).toList();
    }

    /** The first of its categories, whose levels slashes part. */
    private static List<String> category(@Nullable String categories) {
        return categories == null
                ? List.of()
                : Arrays.stream(categories.split(",", -1)[0].split("/", -1))
                        .map(String::strip)
                        .filter(level -> !level.isEmpty())
                        .toList();
    }

    private static @Nullable String first(XmlElement outline, String... attributes) {
        for (String attribute : attributes) {
            String value = outline.attribute(attribute);
            if (value != null && !value.isBlank()) {
                return value.replaceAll("\\s+", " ").strip();
            }
        }
        return null;
    }

    /** Null for what is no web address; {@code feed:} stands for one. */
    private static @Nullable URI web(@Nullable String address) {
        if (address == null) {
            return null;
        }
        var uri = Addresses.uri(
                address.replaceFirst("(?i)^feed:(?=https?:)", "").replaceFirst("(?i)^feed:(?=//)", "http:"));
        return uri != null
                        && uri.getHost() != null
                        && String.valueOf(uri.getScheme()).matches("(?i)https?")
                ? uri
                : null;
    }

    /** The list as OPML 2.0; {@link #read} reads it back. */
    public static String write(OpmlList list) {
        return new OpmlWriter().write(list);
    }
}
