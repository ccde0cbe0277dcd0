package citewire.ingest.feed;

import citewire.ingest.feed.xml.XmlElement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads RSS, RDF, Atom and CDF. */
final class XmlFeedReader {

    private static final Set<String> ENTRIES = Set.of("item", "entry");

    private final TextReader texts;
    private final boolean inherits;

    XmlFeedReader(FeedFormat format) {
        texts = new TextReader(format);
        inherits = format.label().startsWith("atom");
    }

    List<FeedEntry> entries(XmlElement root) {
        var found = new ArrayList<XmlElement>();
        collect(root, found);
        var authors = inherits ? authors(feed(root)) : List.<String>of();
        return found.stream()
                .map(entry -> new EntryReader(texts).read(entry, authors))
                .toList();
    }

    private static void collect(XmlElement parent, List<XmlElement> found) {
        for (var child : parent.children()) {
            if (ENTRIES.contains(child.name())) {
                found.add(child);
            }
            collect(child, found);
        }
    }

    FeedChannel channel(XmlElement root) {
        return new ChannelReader(texts).read(feed(root));
    }

    /** The element that speaks of the feed; the document itself where there is none. */
    private static XmlElement feed(XmlElement root) {
        var channel = first(root, Set.of("channel", "feed"));
        return channel == null ? root : channel;
    }

    private static @Nullable XmlElement first(XmlElement parent, Set<String> names) {
        for (var child : parent.children()) {
            if (names.contains(child.name())) {
                return child;
            }
            var inside = ENTRIES.contains(child.name()) ? null : first(child, names);
            if (inside != null) {
                return inside;
            }
        }
        return null;
    }

    private static List<String> authors(XmlElement feed) {
        var authors = new LinkedHashSet<String>();
        for (var child : feed.children()) {
            String name = child.name().equals("author") ? Persons.name(child) : null;
            if (name != null) {
                authors.add(name);
            }
        }
        return List.copyOf(authors);
    }
}
