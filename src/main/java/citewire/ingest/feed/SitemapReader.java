package citewire.ingest.feed;

import citewire.ingest.date.DateReader;
import citewire.ingest.feed.html.Addresses;
import citewire.ingest.feed.xml.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads sitemaps: pages with what a news sitemap says of them, and the sitemaps that an index names. */
final class SitemapReader {

    private static final Set<String> ENTRIES = Set.of("url", "sitemap");

    List<FeedEntry> read(XmlElement root) {
        var entries = new ArrayList<FeedEntry>();
        collect(root, entries);
        return entries;
    }

    private static void collect(XmlElement parent, List<FeedEntry> entries) {
        for (var child : parent.children()) {
            if (ENTRIES.contains(child.name())) {
                entries.add(entry(child));
            } else {
                collect(child, entries);
            }
        }
    }

    private static FeedEntry entry(XmlElement url) {
        String address = text(url, "loc");
        var link = Addresses.uri(Addresses.resolve(url.base(), address == null ? "" : address));
        var news = url.child("news:news");
        String title = news == null ? null : text(news, "news:title");
        String published = news == null ? null : text(news, "news:publication_date");
        return new FeedEntry(
                address,
                link,
                new EntryText(title == null ? null : new FeedText(title, false), null, null),
                new EntryTimes(DateReader.read(published), DateReader.read(text(url, "lastmod"))),
                List.of(),
                List.of());
    }

    private static @Nullable String text(XmlElement parent, String name) {
        var child = parent.child(name);
        return child == null || child.text().isEmpty() ? null : child.text();
    }
}
