package citewire.ingest.feed.discover;

import citewire.ingest.feed.html.Addresses;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Finds the feeds of a page in its HTML. */
public final class FeedDiscovery {

    private static final int MAX_DEPTH = 300;

    /** A page that lists all feeds of a large site names some hundred. */
    private static final int MOST = 200;

    private static final Set<String> TYPES = Set.of(
            "application/rss+xml",
            "application/atom+xml",
            "application/feed+json",
            "application/json",
            "application/rdf+xml",
            "application/xml",
            "text/xml",
            "application/x.atom+xml",
            "application/x-atom+xml",
            "text/rss+xml",
            "text/atom+xml");

    private static final Pattern NAMED_LIKE_A_FEED = Pattern.compile(
            "(?:^|[/._?&=-])(?:rss|rdf|atom|feeds?|feedburner|syndication)(?:$|[/._?&=-]|\\d)",
            Pattern.CASE_INSENSITIVE);

    /** The pages of a site that are no feeds, however they are named. */
    private static final Pattern NO_FEED =
            Pattern.compile("\\.(?:html?|pdf|jpe?g|png|gif|svg|css|js|mp[34])$|/feedback", Pattern.CASE_INSENSITIVE);

    private static final Pattern COMMENTS = Pattern.compile("\\bcomments?\\b|wp-json|oembed", Pattern.CASE_INSENSITIVE);

    /** Where the common publishing programs put them. */
    private static final List<String> USUAL = List.of(
            "/feed",
            "/rss",
            "/rss.xml",
            "/feed.xml",
            "/atom.xml",
            "/index.xml",
            "/feed.json",
            "/feeds/posts/default",
            "/news-sitemap.xml",
            "/sitemap-news.xml");

    private final Map<URI, FeedLink> found = new LinkedHashMap<>();

    private FeedDiscovery() {}

    /**
     * The addresses worth trying, the surest first; never throws for what the page holds.
     *
     * @param page where the page was found
     */
    public static List<FeedLink> find(String html, URI page) {
        var document = Parser.htmlParser().setMaxDepth(MAX_DEPTH).parseInput(html, "");
        var given = document.selectFirst("base[href]");
        String base = Objects.requireNonNull(
                Addresses.base(page.toString(), given == null ? "" : given.attr("href")), "a base");
        var discovery = new FeedDiscovery();
        discovery.declared(document, base, false);
        discovery.linked(document, base, false);
        discovery.linked(document, base, true);
        discovery.declared(document, base, true);
        discovery.guessed(page);
        return discovery.found.values().stream().limit(MOST).toList();
    }

    /** @param comments whether those of readers' comments are wanted, which are no news, or the others */
    private void declared(Document document, String base, boolean comments) {
        for (var link : document.select("link[href][rel]")) {
            var relations =
                    Set.of(link.attr("rel").toLowerCase(Locale.ROOT).strip().split("\\s+"));
            String type = link.attr("type")
                    .toLowerCase(Locale.ROOT)
                    .replaceFirst(";.*", "")
                    .strip();
            boolean feed = relations.contains("feed") || (relations.contains("alternate") && TYPES.contains(type));
            if (feed && comments(link) == comments) {
                add(link, base, FeedLink.Found.DECLARED);
            }
        }
    }

    private void linked(Document document, String base, boolean comments) {
        for (var anchor : document.select("a[href]")) {
            String address = anchor.attr("href").strip();
            String path = address.replaceFirst("^[A-Za-z]+://[^/]*", "").replaceFirst("#.*", "");
            boolean feed = anchor.attr("type").matches("(?i)application/(rss|atom)\\+xml")
                    || address.startsWith("feed:")
                    || (NAMED_LIKE_A_FEED.matcher(path).find()
                            && !NO_FEED.matcher(path).find());
            if (feed && comments(anchor) == comments) {
                add(anchor, base, FeedLink.Found.LINKED);
            }
        }
    }

    private static boolean comments(Element link) {
        return COMMENTS.matcher(link.attr("href") + " " + link.attr("title")).find();
    }

    private void guessed(URI page) {
        for (String path : USUAL) {
            add(page.resolve(path), "", FeedLink.Found.GUESSED);
        }
        String own = Objects.requireNonNullElse(page.getRawPath(), "").replaceFirst("/$", "");
        if (!own.isEmpty() && !own.contains(".")) {
            add(page.resolve(own + "/feed"), "", FeedLink.Found.GUESSED);
        }
    }

    private void add(Element link, String base, FeedLink.Found how) {
        String href =
                link.attr("href").replaceFirst("(?i)^feed:(?=https?:)", "").replaceFirst("(?i)^feed:(?=//)", "http:");
        var address = Addresses.uri(Addresses.resolve(base, href).replaceFirst("#.*", ""));
        if (address != null) {
            String title = link.attr("title").isBlank() ? link.text() : link.attr("title");
            add(address, title.strip(), how);
        }
    }

    private void add(URI address, String title, FeedLink.Found how) {
        boolean web = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
        if (web && address.getHost() != null) {
            found.putIfAbsent(address, new FeedLink(address, title.isEmpty() ? null : title, how));
        }
    }
}
