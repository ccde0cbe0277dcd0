package citewire.ingest.web;

import citewire.ingest.feed.FeedDocument;
import citewire.ingest.feed.FeedEntry;
import citewire.ingest.feed.FeedFormat;
import citewire.ingest.feed.FeedParser;
import citewire.ingest.feed.ParsedFeed;
import citewire.ingest.fetch.Document;
import citewire.ingest.fetch.FetchRequest;
import citewire.ingest.fetch.FetchResult;
import citewire.ingest.fetch.FetchResult.Failed;
import citewire.ingest.fetch.FetchResult.Fetched;
import citewire.ingest.fetch.FetchResult.Severity;
import citewire.ingest.fetch.FetchResult.Stage;
import citewire.ingest.fetch.Fetcher;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a fetched feed; of sitemaps, what is recent. */
public final class FeedReading {

    /** A site's archive is in older sitemaps. */
    private static final int SITEMAPS = 3;

    /** News sitemaps hold the last two days by Google's rules; other sitemaps hold all there ever was. */
    private static final Duration RECENT = Duration.ofDays(2);

    private final Fetcher fetcher;
    private final Clock clock;
    private final FeedParser parser = new FeedParser();

    public FeedReading(Fetcher fetcher, Clock clock) {
        this.fetcher = fetcher;
        this.clock = clock;
    }

    public ParsedFeed read(Document document) {
        return read(document, (sitemap, fault) -> {});
    }

    /** Hears of each sitemap of an index that was asked for. */
    @FunctionalInterface
    public interface SitemapListener {

        /** @param fault why it brought nothing; null where it was read */
        void heard(URI sitemap, @Nullable FetchResult fault);
    }

    public ParsedFeed read(Document document, SitemapListener listener) {
        var feed = parse(document);
        return switch (feed.format()) {
            case SITEMAP_INDEX -> with(feed, newestSitemaps(feed, listener));
            case SITEMAP -> with(feed, recent(feed.entries()));
            default -> feed;
        };
    }

    /** Why a document is no feed; empty where it is one. */
    public static Optional<Failed> fault(Document document, ParsedFeed feed) {
        if (feed.format() != FeedFormat.UNKNOWN || !feed.entries().isEmpty()) {
            return Optional.empty();
        }
        var cause = document.html()
                ? "it is a web page and no feed"
                : "it cannot be read as a feed: " + Objects.requireNonNullElse(feed.error(), "it is no feed");
        return Optional.of(new Failed(Stage.PARSE, Severity.LASTING, cause, document.status(), null));
    }

    private ParsedFeed parse(Document document) {
        return parser.parse(FeedDocument.of(document.bytes(), document.contentType(), document.address()));
    }

    private static ParsedFeed with(ParsedFeed feed, List<FeedEntry> entries) {
        return new ParsedFeed(feed.format(), feed.encoding(), feed.error(), feed.channel(), entries);
    }

    private List<FeedEntry> newestSitemaps(ParsedFeed index, SitemapListener listener) {
        return index.entries().stream()
                .filter(each -> each.link() != null)
                .sorted(Comparator.comparing(FeedReading::date).reversed())
                .limit(SITEMAPS)
                .map(each -> Objects.requireNonNull(each.link()))
                .flatMap(sitemap -> entries(sitemap, listener).stream())
                .toList();
    }

    private List<FeedEntry> entries(URI sitemap, SitemapListener listener) {
        var result = fetcher.fetch(FetchRequest.feed(sitemap));
        if (!(result instanceof Fetched fetched)) {
            listener.heard(sitemap, result);
            return List.of();
        }
        var feed = parse(fetched.document());
        listener.heard(sitemap, fault(fetched.document(), feed).orElse(null));
        return feed.format() == FeedFormat.SITEMAP ? recent(feed.entries()) : feed.entries();
    }

    private List<FeedEntry> recent(List<FeedEntry> entries) {
        var since = clock.instant().minus(RECENT);
        return entries.stream().filter(entry -> date(entry).isAfter(since)).toList();
    }

    private static Instant date(FeedEntry entry) {
        var date = entry.updated() == null ? entry.published() : entry.updated();
        return date == null ? Instant.EPOCH : date.latest(ZoneOffset.UTC);
    }
}
