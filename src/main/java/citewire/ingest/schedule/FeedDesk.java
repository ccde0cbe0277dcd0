package citewire.ingest.schedule;

import citewire.config.Config;
import citewire.health.CheckResult;
import citewire.ingest.feed.opml.OpmlList;
import citewire.ingest.feed.opml.OpmlOutline;
import citewire.ingest.fetch.FetchResult;
import citewire.ingest.fetch.FetchResult.Refused;
import citewire.ingest.fetch.Fetcher;
import citewire.ingest.fetch.WebAddress;
import citewire.ingest.schedule.FeedSearch.Result;
import citewire.ingest.schedule.Following.Newness;
import citewire.ingest.web.FeedReading;
import citewire.ingest.web.WebArticles;
import citewire.state.FeedStore;
import citewire.state.FetchFailure;
import citewire.state.StoredFeed;
import citewire.state.StoredFeed.Origin;
import citewire.state.Subscription;
import citewire.threads.Threads;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What an owner does with feeds. */
public final class FeedDesk {

    private final FeedVisit.Stores stores;
    private final FeedVisit visit;
    private final FeedSearch search;
    private final FeedCheck check;
    private final Config.Feeds settings;

    public FeedDesk(Network network, FeedVisit visit, FeedVisit.Stores stores, Config.Feeds settings, Clock clock) {
        this.stores = stores;
        this.visit = visit;
        this.search = new FeedSearch(network.fetcher(), network.reading());
        this.check = new FeedCheck(network.fetcher(), network.reading(), network.web(), settings, clock);
        this.settings = settings;
    }

    /** What reads from the web. */
    public record Network(Fetcher fetcher, FeedReading reading, WebArticles web) {}

    private FeedStore feeds() {
        return stores.feeds();
    }

    /**
     * Follows the feed at an address, or the one that the page at an address names.
     *
     * @param title null takes the feed's own
     */
    public Following add(String given, @Nullable String title, String topic) {
        var address = WebAddress.of(given);
        if (address.isEmpty()) {
            return new Following.NotFollowed(given, "it is no web address");
        }
        return switch (search.find(address.get())) {
            case Result.Feed found -> {
                var name = title == null ? found.feed().title() : title;
                var subscription = new Subscription(found.address(), name, topic);
                yield new Following.Followed(
                        subscription,
                        follow(subscription),
                        found.feed().entries().size());
            }
            case Result.NoFeed none -> new Following.NotFollowed(given, none.cause());
            case Result.Failed failed -> unreached(given, new Subscription(address.get(), title, topic), failed.why());
        };
    }

    /** What is down for a while is followed all the same; what must not be fetched is not. */
    private Following unreached(String given, Subscription subscription, FetchResult why) {
        return why instanceof Refused refused
                ? new Following.NotFollowed(given, refused.cause())
                : new Following.Unreached(subscription, follow(subscription), Faults.of(why));
    }

    private Newness follow(Subscription subscription) {
        return Newness.of(feeds().add(subscription, settings.interval()));
    }

    /** Follows every feed of a list without fetching it first; returns those that were not followed before. */
    public List<Subscription> follow(OpmlList list) {
        return list.outlines().stream()
                .map(FeedDesk::subscription)
                .filter(subscription -> follow(subscription) == Newness.NEW)
                .toList();
    }

    private static Subscription subscription(OpmlOutline outline) {
        return new Subscription(outline.feed(), outline.title(), String.join("/", outline.topic()));
    }

    /** All that are followed, as a list that other feed readers read. */
    public OpmlList list() {
        var outlines = all().stream()
                .map(StoredFeed::subscription)
                .map(feed -> new OpmlOutline(
                        feed.title(),
                        feed.address(),
                        null,
                        feed.topic().isEmpty()
                                ? List.of()
                                : List.of(feed.topic().split("/", -1))))
                .toList();
        return new OpmlList("Feeds of Citewire", outlines, null);
    }

    public List<StoredFeed> all() {
        return feeds().all();
    }

    public List<FetchFailure> failures() {
        return stores.entries().failures();
    }

    /** The feed that is followed at an address; empty where none is. */
    public Optional<StoredFeed> find(String given) {
        return WebAddress.of(given)
                .flatMap(address -> feeds().find(address))
                .or(() -> all().stream()
                        .filter(feed -> given.equals(feed.subscription().title()))
                        .findFirst());
    }

    /**
     * Ends following a feed; its articles stay.
     *
     * @return why it cannot be, empty where it was done
     */
    public Optional<String> remove(String given) {
        var feed = find(given);
        if (feed.isEmpty()) {
            return Optional.of("no such feed is followed; \"citewire feeds list\" shows those that are");
        }
        if (feed.get().origins().contains(Origin.CONFIGURED)) {
            return Optional.of("the configuration names it: remove it from feeds.follow");
        }
        feeds().remove(feed.get().subscription().address());
        return Optional.empty();
    }

    /** What is right and wrong with a feed, followed or not. */
    public List<CheckResult> check(String given) {
        var followed = find(given).map(feed -> feed.subscription().address());
        return followed.or(() -> WebAddress.of(given))
                .map(check::check)
                .orElseGet(() ->
                        List.of(new CheckResult.Bad("it is no web address", "give one such as example.org/feed")));
    }

    /**
     * Visits feeds now, some at once.
     *
     * @param heard told of each visit, on one thread at a time
     * @throws RuntimeException the first fault of a visit, after the others have ended
     */
    public void fetch(List<StoredFeed> chosen, Consumer<VisitReport> heard) {
        var fault = new AtomicReference<@Nullable RuntimeException>();
        var places = new Semaphore(settings.concurrent());
        var turn = new ReentrantLock();
        try (var threads = Threads.waiting("feed")) {
            for (StoredFeed feed : chosen) {
                places.acquireUninterruptibly();
                threads.execute(() -> {
                    try {
                        tell(visit.visit(feed), heard, turn);
                    } catch (RuntimeException e) {
                        fault.compareAndSet(null, e);
                    } finally {
                        places.release();
                    }
                });
            }
        }
        var first = fault.get();
        if (first != null) {
            throw first;
        }
    }

    private static void tell(VisitReport report, Consumer<VisitReport> heard, ReentrantLock turn) {
        turn.lock();
        try {
            heard.accept(report);
        } finally {
            turn.unlock();
        }
    }

    /** Brings the configured feeds into the store. */
    public void configure() {
        feeds().configure(
                        settings.follow().stream()
                                .flatMap(each -> WebAddress.of(each).stream())
                                .map((URI address) -> new Subscription(address, null, ""))
                                .toList(),
                        settings.interval());
    }
}
