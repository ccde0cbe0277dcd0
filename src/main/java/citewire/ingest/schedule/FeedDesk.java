package citewire.ingest.schedule;

import citewire.config.Config;
import citewire.domain.Audience;
import citewire.health.CheckResult;
import citewire.ingest.feed.opml.OpmlList;
import citewire.ingest.feed.opml.OpmlOutline;
import citewire.ingest.fetch.FetchRequest;
import citewire.ingest.fetch.FetchResult;
import citewire.ingest.fetch.FetchResult.Failed;
import citewire.ingest.fetch.FetchResult.Stage;
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
import citewire.words.Saying;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What an owner does with feeds. */
public final class FeedDesk {

    /** How a server that knows no encryption fails. */
    private static final Set<Stage> UNENCRYPTED = Set.of(Stage.CONNECT, Stage.TLS, Stage.RESPONSE);

    private final FeedVisit.Stores stores;
    private final FeedVisit visit;
    private final FeedSearch search;
    private final Network network;
    private final Clock clock;
    private volatile Config.Feeds settings;

    public FeedDesk(Network network, FeedVisit visit, FeedVisit.Stores stores, Config.Feeds settings, Clock clock) {
        this.stores = stores;
        this.visit = visit;
        this.search = new FeedSearch(network.fetcher(), network.reading());
        this.network = network;
        this.clock = clock;
        this.settings = settings;
    }

    /** Goes by other settings from now on, and follows the feeds that they name. */
    public void settle(Config.Feeds changed) {
        configure(changed);
        settings = changed;
        visit.settle(changed);
    }

    /** What may be shown of an address, or of a title, that somebody has given: a name and password are left out. */
    public static String shown(String given) {
        return WebAddress.withoutLogin(given);
    }

    /** How many feeds a Discord server may follow for itself. */
    public int perGuild() {
        return settings.perGuild();
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
        return add(given, title, topic, Audience.SHARED);
    }

    /** As {@link #add(String, String, String)}, for some. */
    public Following add(String given, @Nullable String title, String topic, Audience audience) {
        var shown = WebAddress.withoutLogin(given);
        if (!shown.equals(given)) {
            return new Following.NotFollowed(shown, Saying.of("fault.login"));
        }
        return WebAddress.of(given)
                .map(address -> following(given, new Subscription(address, title, topic, audience)))
                .orElseGet(() -> new Following.NotFollowed(given, Saying.of("fault.no_address")));
    }

    private Following following(String given, Subscription wish) {
        return switch (found(given, wish.address(), FeedVisit.whose(wish.audience()))) {
            case Result.Feed found -> {
                var name = wish.title() == null ? found.feed().title() : wish.title();
                var subscription = new Subscription(found.address(), name, wish.topic(), wish.audience());
                yield new Following.Followed(
                        subscription,
                        follow(subscription),
                        found.feed().entries().size());
            }
            case Result.NoFeed none -> new Following.NotFollowed(given, none.why());
            case Result.Failed failed -> unreached(given, wish, failed.why());
        };
    }

    /** What an address stands for to anybody; nothing is stored. */
    Result look(String given) {
        if (!WebAddress.withoutLogin(given).equals(given)) {
            return new Result.NoFeed(Saying.of("fault.login"));
        }
        return WebAddress.of(given)
                .map(address -> found(given, address, FetchRequest.Whose.ANYBODY))
                .orElseGet(() -> new Result.NoFeed(Saying.of("fault.no_address")));
    }

    /** Ends following this one; false where it was not followed. */
    boolean remove(Subscription subscription) {
        return feeds().remove(subscription.key());
    }

    /** An address without a scheme is tried without encryption where there is none. */
    private Result found(String given, URI address, FetchRequest.Whose as) {
        var result = search.find(address, as);
        boolean plain = result instanceof Result.Failed failed
                && failed.why() instanceof Failed why
                && UNENCRYPTED.contains(why.stage())
                && !given.contains("://");
        return plain ? search.find(URI.create(address.toString().replaceFirst("^https", "http")), as) : result;
    }

    /** What is down for a while is followed all the same; what must not or cannot be fetched is not. */
    private Following unreached(String given, Subscription subscription, FetchResult why) {
        return WebArticles.passing(why)
                ? new Following.Unreached(subscription, follow(subscription), Faults.of(why))
                : new Following.NotFollowed(given, FaultWords.of(Faults.of(why)));
    }

    private Newness follow(Subscription subscription) {
        return Newness.of(feeds().add(subscription, settings.interval()));
    }

    /** Follows every feed of a list without fetching it first, and without a login in its address; returns those that were not followed before. */
    public List<Subscription> follow(OpmlList list) {
        return list.outlines().stream()
                .map(FeedDesk::subscription)
                .filter(subscription -> follow(subscription) == Newness.NEW)
                .toList();
    }

    private static Subscription subscription(OpmlOutline outline) {
        var address = WebAddress.withoutLogin(outline.feed());
        return new Subscription(address, outline.title(), String.join("/", outline.topic()));
    }

    /** All that are followed for everybody, as a list that other feed readers read. */
    public OpmlList list() {
        var outlines = all().stream()
                .map(StoredFeed::subscription)
                .filter(feed -> feed.audience().isShared())
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

    /** The feed that is followed at an address, or by that title; for everybody rather than for some. Empty where none is. */
    public Optional<StoredFeed> find(String given) {
        var address = WebAddress.of(given);
        var all = all();
        return all.stream()
                .filter(feed -> address.equals(Optional.of(feed.subscription().address())))
                .findFirst()
                .or(() -> all.stream()
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
        feeds().remove(feed.get().subscription().key());
        return Optional.empty();
    }

    /** What is right and wrong with a feed, followed or not. */
    public List<CheckResult> check(String given) {
        return findings(given, FetchRequest.Whose.OWNER).stream()
                .map(FeedFinding::inEnglish)
                .toList();
    }

    /** As {@link #check}, in no language yet. */
    List<FeedFinding> findings(String given, FetchRequest.Whose as) {
        if (!WebAddress.withoutLogin(given).equals(given)) {
            return List.of(new FeedFinding.Bad(Saying.of("fault.login"), Saying.of("remedy.refused.address")));
        }
        var followed = find(given).map(feed -> feed.subscription().address());
        return followed.or(() -> WebAddress.of(given))
                .map(new FeedCheck(network, settings, clock, as)::check)
                .orElseGet(() -> List.of(
                        new FeedFinding.Bad(Saying.of("fault.no_address"), Saying.of("check.no_address.remedy"))));
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
        configure(settings);
    }

    private void configure(Config.Feeds named) {
        feeds().configure(
                        named.follow().stream()
                                .flatMap(each -> WebAddress.of(each).stream())
                                .map((URI address) -> new Subscription(address, null, ""))
                                .toList(),
                        named.interval());
    }
}
