package citewire.ingest.feed;

import citewire.ingest.feed.xml.XmlDocument;
import citewire.ingest.feed.xml.XmlElement;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells a format by the first element of a document that belongs to one. */
final class RootFormat {

    private static final String ATOM_NAMESPACE = "http://www.w3.org/2005/atom";

    private static final Map<String, FeedFormat> RSS = Map.of(
            "0.90", FeedFormat.RSS_090,
            "0.91", FeedFormat.RSS_091,
            "0.92", FeedFormat.RSS_092,
            "0.93", FeedFormat.RSS_093,
            "0.94", FeedFormat.RSS_094);

    private static final Map<String, FeedFormat> ATOM = Map.of(
            "0.1", FeedFormat.ATOM_01, "0.2", FeedFormat.ATOM_02, "0.3", FeedFormat.ATOM_03, "1.0", FeedFormat.ATOM_10);

    private RootFormat() {}

    static FeedFormat of(XmlDocument document) {
        if (document.doctype().toLowerCase(Locale.ROOT).contains("netscape")) {
            return FeedFormat.RSS_091_NETSCAPE;
        }
        var format = first(document.root(), 0);
        return format == null ? FeedFormat.UNKNOWN : format;
    }

    private static @Nullable FeedFormat first(XmlElement parent, int depth) {
        for (var child : parent.children()) {
            var format = of(child);
            if (format == null && depth < 4) {
                format = first(child, depth + 1);
            }
            if (format != null) {
                return format;
            }
        }
        return null;
    }

    private static @Nullable FeedFormat of(XmlElement element) {
        String version =
                Objects.requireNonNullElse(element.attribute("version"), "").strip();
        return switch (element.name()) {
            case "rss" -> rss(version);
            case "rdf:rdf", "rdf" -> rdf(element);
            case "feed" ->
                declares(element, ATOM_NAMESPACE) ? FeedFormat.ATOM_10 : ATOM.getOrDefault(version, FeedFormat.ATOM);
            case "entry" -> declares(element, ATOM_NAMESPACE) ? FeedFormat.ATOM_10 : FeedFormat.ATOM;
            case "channel" ->
                element.child("item") == null || element.attribute("href") != null ? FeedFormat.CDF : FeedFormat.RSS;
            case "urlset" -> declares(element, "sitemap-news") ? FeedFormat.NEWS_SITEMAP : FeedFormat.SITEMAP;
            case "sitemapindex" -> FeedFormat.SITEMAP_INDEX;
            default -> null;
        };
    }

    private static FeedFormat rss(String version) {
        return version.startsWith("2.") ? FeedFormat.RSS_20 : RSS.getOrDefault(version, FeedFormat.RSS);
    }

    private static FeedFormat rdf(XmlElement element) {
        if (declares(element, "netscape.com/rdf/simple/0.9")) {
            return FeedFormat.RSS_090;
        }
        return declares(element, "purl.org/rss/1.0/") ? FeedFormat.RSS_10 : FeedFormat.RSS;
    }

    private static boolean declares(XmlElement element, String namespace) {
        return element.attributes().entrySet().stream()
                .anyMatch(attribute -> attribute.getKey().startsWith("xmlns")
                        && attribute.getValue().toLowerCase(Locale.ROOT).contains(namespace));
    }
}
