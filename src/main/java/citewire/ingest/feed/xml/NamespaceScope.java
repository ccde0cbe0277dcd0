package citewire.ingest.feed.xml;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The prefixes that are declared at some place of a document. */
final class NamespaceScope {

    static final NamespaceScope OUTERMOST = new NamespaceScope(Map.of("xml", "http://www.w3.org/xml/1998/namespace"));

    /** The usual prefix of each namespace; those of RSS and Atom have none, since their names mean the same. */
    private static final Map<String, String> USUAL = Map.ofEntries(
            entry("", ""),
            entry("http://blogs.law.harvard.edu/tech/rss", ""),
            entry("http://purl.org/rss/1.0/", ""),
            entry("http://my.netscape.com/rdf/simple/0.9/", ""),
            entry("http://channel.netscape.com/rdf/simple/0.9/", ""),
            entry("http://purl.org/rss/1.0/modules/rss091#", ""),
            entry("http://example.com/newformat#", ""),
            entry("http://example.com/necho", ""),
            entry("http://purl.org/echo/", ""),
            entry("uri/of/echo/namespace#", ""),
            entry("http://purl.org/pie/", ""),
            entry("http://purl.org/atom/ns#", ""),
            entry("http://www.w3.org/2005/atom", ""),
            entry("http://www.sitemaps.org/schemas/sitemap/0.9", ""),
            entry("http://www.google.com/schemas/sitemap/0.84", ""),
            entry("http://www.google.com/schemas/sitemap-news/0.9", "news"),
            entry("http://www.google.com/schemas/sitemap-image/1.1", "image"),
            entry("http://purl.org/rss/1.0/modules/content/", "content"),
            entry("http://purl.org/dc/elements/1.1/", "dc"),
            entry("http://purl.org/dc/terms/", "dcterms"),
            entry("http://rssnamespace.org/feedburner/ext/1.0", "feedburner"),
            entry("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"),
            entry("http://example.com/dtds/podcast-1.0.dtd", "itunes"),
            entry("http://search.yahoo.com/mrss", "media"),
            entry("http://search.yahoo.com/mrss/", "media"),
            entry("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf"),
            entry("http://purl.org/rss/1.0/modules/syndication/", "sy"),
            entry("http://www.w3.org/1999/xhtml", "xhtml"),
            entry("http://www.w3.org/2000/svg", "svg"),
            entry("http://www.w3.org/1998/math/mathml", "math"),
            entry("http://www.w3.org/xml/1998/namespace", "xml"));

    private final Map<String, String> declared;

    private NamespaceScope(Map<String, String> declared) {
        this.declared = declared;
    }

    /** What is declared inside an element with these attributes. */
    NamespaceScope within(Map<String, String> attributes) {
        var more = new HashMap<String, String>();
        attributes.forEach((name, value) -> {
            if (name.equals("xmlns")) {
                more.put("", uri(value));
            } else if (name.startsWith("xmlns:")) {
                more.put(name.substring("xmlns:".length()), uri(value));
            }
        });
        if (more.isEmpty()) {
            return this;
        }
        var all = new HashMap<>(declared);
        all.putAll(more);
        return new NamespaceScope(all);
    }

    private static String uri(String value) {
        String small = value.strip().toLowerCase(Locale.ROOT);
        // each version of RSS has had a namespace of its own there
        return small.contains("backend.userland.com/rss") ? "" : small;
    }

    boolean undeclared(String qualifiedName) {
        int colon = qualifiedName.indexOf(':');
        return colon > 0 && !declared.containsKey(qualifiedName.substring(0, colon));
    }

    String element(String qualifiedName) {
        int colon = qualifiedName.indexOf(':');
        String prefix = colon > 0 ? qualifiedName.substring(0, colon) : "";
        String usual = usual(prefix);
        String local = qualifiedName.substring(colon + 1).toLowerCase(Locale.ROOT);
        return usual.isEmpty() ? local : usual + ":" + local;
    }

    String attribute(String qualifiedName) {
        return qualifiedName.indexOf(':') > 0 && !qualifiedName.startsWith("xmlns:")
                ? element(qualifiedName)
                : qualifiedName.toLowerCase(Locale.ROOT);
    }

    private String usual(String prefix) {
        String uri = declared.get(prefix);
        String otherwise = prefix.toLowerCase(Locale.ROOT);
        return uri == null ? otherwise : USUAL.getOrDefault(uri, otherwise);
    }
}
