package citewire.ingest.schedule;

import citewire.config.Config;
import citewire.domain.Audience;
import citewire.ingest.feed.FeedEntry;
import citewire.ingest.feed.ParsedFeed;
import citewire.ingest.fetch.FetchRequest;
import citewire.ingest.fetch.FetchResult;
import citewire.ingest.fetch.FetchResult.Failed;
import citewire.ingest.fetch.FetchResult.Fetched;
import citewire.ingest.fetch.FetchResult.NotModified;
import citewire.ingest.fetch.FetchResult.Refused;
import citewire.ingest.fetch.Fetcher;
import citewire.ingest.web.FeedReading;
import citewire.ingest.web.WebArticles;
import citewire.state.ArticleStore;
import citewire.state.FeedCourse;
import citewire.state.FeedEntryStore;
import citewire.state.FeedHealth;
import citewire.state.FeedKey;
import citewire.state.FeedStore;
import citewire.state.StoredFeed;
import citewire.threads.RightOfWay;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Visits a feed: fetches it, takes its new articles in, and sets when it is visited next. */
public final class FeedVisit {

    private static final Logger LOG = LoggerFactory.getLogger(FeedVisit.class);

    /** An entry that no fetch has shown for so long has left its feed. */
    private static final Duration ENTRY_LIFE = Duration.ofDays(45);

    /** What a feed no longer names is not tried again; it is told for as long as an owner may take to look. */
    private static final Duration FAILURE_LIFE = Duration.ofDays(2);

    /** One visit in so many asks for the whole feed, since there are servers that answer 304 whatever has changed. */
    private static final int WHOLE = 50;

    private final Fetcher fetcher;
    private final FeedReading reading;
    private final FeedStore feeds;
    private final EntryRun.Parts parts;
    private volatile Outlook outlook;
    private final RandomGenerator random;

    /** @param web makes the articles */
    public FeedVisit(
            Fetcher fetcher, WebArticles web, Stores stores, Config.Feeds settings, Circumstances circumstances) {
        this.fetcher = fetcher;
        this.reading = new FeedReading(fetcher, circumstances.clock());
        this.feeds = stores.feeds();
        var intake = new ArticleIntake(stores.articles(), fetcher, circumstances.way());
        this.parts = new EntryRun.Parts(web, intake, stores.entries(), circumstances.clock());
        this.outlook = new Outlook(settings, circumstances.random());
        this.random = circumstances.random();
    }

    /** Goes by other settings from the next visit on. */
    void settle(Config.Feeds changed) {
        outlook = new Outlook(changed, random);
    }

    /** Where feeds and their articles are kept. */
    public record Stores(FeedStore feeds, FeedEntryStore entries, ArticleStore articles) {}

    /** @param way given to questions before articles are committed */
    public record Circumstances(Clock clock, RandomGenerator random, RightOfWay way) {}

    /** @throws citewire.state.StateException where the store fails; the feed is then visited again */
    public VisitReport visit(StoredFeed feed) {
        var address = feed.subscription().address();
        return switch (fetcher.fetch(request(feed))) {
            case Fetched fetched -> read(feed, fetched);
            case NotModified same -> {
                succeeded(feed, outlook.unchanged(feed.course(), same, now()));
                yield new VisitReport(address, same, null, List.of(), 0);
            }
            case Failed failed -> failed(feed, failed);
            case Refused refused -> failed(feed, refused);
        };
    }

    private FetchRequest request(StoredFeed feed) {
        var course = feed.course();
        var address = feed.subscription().address();
        boolean whole =
                random.nextInt(WHOLE) == 0 || retries(feed.subscription().key());
        return new FetchRequest(
                course.moved() == null ? address : course.moved(),
                FetchRequest.Kind.FEED,
                whole ? null : course.etag(),
                whole ? null : course.lastModified(),
                whose(feed.subscription().audience()));
    }

    /** The owner's logins are not those of a Discord server, which may follow any address. */
    static FetchRequest.Whose whose(Audience audience) {
        return audience.isShared() ? FetchRequest.Whose.OWNER : FetchRequest.Whose.ANYBODY;
    }

    private boolean retries(FeedKey feed) {
        var now = now();
        return parts.entries().of(feed).values().stream().anyMatch(entry -> EntryRun.due(entry, now));
    }

    private VisitReport read(StoredFeed feed, Fetched fetched) {
        var sitemaps = new HashMap<URI, @Nullable FetchResult>();
        var parsed = reading.read(fetched.document(), sitemaps::put);
        var fault = FeedReading.fault(fetched.document(), parsed);
        if (fault.isPresent()) {
            return failed(feed, fault.get());
        }
        var key = feed.subscription().key();
        var run = new EntryRun(key, publisher(feed, parsed), parts);
        boolean all = run.take(parsed);
        var course = all
                ? outlook.read(feed.course(), fetched, parsed, run.novelties().size(), now())
                : outlook.halfRead(feed.course(), fetched, now());
        succeeded(feed, course);
        tolerate(key, parsed);
        sitemaps.forEach((sitemap, why) -> note(key, sitemap, why, course.due()));
        if (parsed.error() == null && sitemaps.values().stream().allMatch(Objects::isNull)) {
            parts.entries().names(key, run.keys(), named(key, parsed, sitemaps.keySet()), now().minus(FAILURE_LIFE));
        }
        parts.entries().forget(key, now().minus(ENTRY_LIFE));
        return new VisitReport(key.address(), fetched, null, run.novelties(), run.failures());
    }

    private static List<URI> named(FeedKey feed, ParsedFeed parsed, Set<URI> sitemaps) {
        var links = parsed.entries().stream().map(FeedEntry::link).filter(Objects::nonNull);
        return Stream.of(Stream.of(feed.address()), sitemaps.stream(), links)
                .flatMap(each -> each)
                .toList();
    }

    /** A sitemap of an index is asked for at each visit. */
    private void note(FeedKey feed, URI sitemap, @Nullable FetchResult why, Instant next) {
        if (why == null) {
            parts.entries().mended(feed, sitemap);
        } else {
            parts.entries().failed(feed, sitemap, Faults.of(why), next);
        }
    }

    /** Articles bear the name that the owner gave the feed, else the one it gives itself. */
    private String publisher(StoredFeed feed, ParsedFeed parsed) {
        var subscription = feed.subscription();
        var title = parsed.title();
        if (subscription.title() == null && title != null) {
            feeds.name(subscription.key(), title);
        }
        var name = subscription.title() == null ? title : subscription.title();
        return name == null ? String.valueOf(subscription.address().getHost()) : name;
    }

    private void succeeded(StoredFeed feed, FeedCourse course) {
        var key = feed.subscription().key();
        parts.entries().mended(key, key.address());
        feeds.keep(key, course, FeedHealth.GOOD);
    }

    private void tolerate(FeedKey feed, ParsedFeed parsed) {
        var error = parsed.error();
        if (error != null) {
            parts.entries().failed(feed, feed.address(), Faults.tolerated(error), null);
        }
    }

    private VisitReport failed(StoredFeed feed, FetchResult why) {
        var address = feed.subscription().address();
        var health = outlook.failed(feed.health(), why, now());
        var course = outlook.failed(feed.course(), why, health, now());
        var fault = Faults.of(why);
        parts.entries().failed(feed.subscription().key(), address, fault, health.parked() ? null : course.due());
        feeds.keep(feed.subscription().key(), course, health);
        if (health.parked() && !feed.health().parked()) {
            LOG.warn(
                    "The feed {} is parked: {} failures since {}, the last: {}. \"citewire feeds check\" says more",
                    address,
                    health.failures(),
                    health.since(),
                    fault.cause());
        } else {
            LOG.info("The feed {} could not be read: {}; next try {}", address, fault.cause(), course.due());
        }
        return new VisitReport(address, why, fault, List.of(), 0);
    }

    private Instant now() {
        return parts.clock().instant();
    }
}
