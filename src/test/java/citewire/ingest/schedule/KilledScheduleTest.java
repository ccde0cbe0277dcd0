package citewire.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.ArticleHeader;
import citewire.domain.ArticleId;
import citewire.domain.Reader;
import citewire.domain.TimeWindow;
import citewire.fixtures.ChildProcess;
import citewire.fixtures.FeedBuilder;
import citewire.fixtures.NewsSite;
import citewire.fixtures.NewsSite.Reply;
import citewire.fixtures.Replies;
import citewire.fixtures.TurnedClock;
import citewire.state.ArticleQuery;
import citewire.state.Subscription;
import citewire.state.jdbc.SqliteState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The schedule is killed while it visits feeds, again and again on one store. A kill falls a moment after the request of a
 * number that is drawn, so that kills are spread over the whole of a run, however fast the machine is.
 */
@Tag("slow")
class KilledScheduleTest {

    private static final Instant MORNING = Instant.parse("2026-11-20T06:00:00Z");

    private static final int FEEDS = 5;

    /** What each feed publishes before a run: pages to be fetched, and one article that it carries whole. */
    private static final int PAGES = 2;

    /** Long enough for a page to be read and committed. */
    private static final int MOMENT_MILLIS = 40;

    /** Longer than the lease of a visit that was killed. */
    private static final Duration LATER = Duration.ofMinutes(20);

    private static final int SPARES = 2;

    @TempDir
    Path folder;

    private final NewsSite site = NewsSite.open();
    private final List<FeedBuilder> feeds = new ArrayList<>();
    private final Set<String> pages = new HashSet<>();
    private final Set<String> published = new HashSet<>();
    private final Deque<ChildProcess> spares = new ArrayDeque<>();
    private volatile CountDownLatch requests = new CountDownLatch(0);

    @AfterEach
    void close() {
        spares.forEach(ChildProcess::close);
        site.close();
    }

    @Test
    @Timeout(1800)
    void losesAndDoublesNothingInTwoHundredKills() throws Exception {
        kill(200, new Random(20261121));
    }

    private void kill(int times, Random random) throws Exception {
        follow();
        var accepted = new ArrayList<ArticleId>();
        int amidst = 0;
        for (int run = 0; run < times; run++) {
            publish(run);
            var told = killed(
                    run, 1 + random.nextInt(FEEDS + missing()), Duration.ofMillis(random.nextInt(MOMENT_MILLIS)));
            accepted.addAll(told);
            amidst += !told.isEmpty() && missing() > 0 ? 1 : 0;
            assertThat(present()).extracting(ArticleHeader::id).containsAll(accepted);
        }
        assertThat(amidst).as("kills between two articles").isGreaterThan(times / 10);
        toTheEnd(times);
        check();
    }

    private void follow() {
        try (var state = open()) {
            for (int feed = 0; feed < FEEDS; feed++) {
                feeds.add(new FeedBuilder("Outlet " + feed));
                state.feeds().add(new Subscription(site.at("/feed" + feed), null, ""), FeedHouse.SETTINGS.interval());
            }
        }
    }

    private void publish(int run) {
        for (int feed = 0; feed < FEEDS; feed++) {
            var outlet = feeds.get(feed);
            for (int i = 0; i < PAGES; i++) {
                page(feed, "/%d/%d/%d".formatted(feed, run, i), headline(feed, run, i), time(run));
            }
            var whole = site.at("/%d/%d/whole".formatted(feed, run)).toString();
            outlet.whole(headline(feed, run, PAGES), whole, time(run));
            site.serve("/feed" + feed, counted(Replies.tagged("\"v" + run + "\"", Replies.rss(outlet.build()))));
        }
    }

    private void page(int feed, String path, String headline, Instant time) {
        feeds.get(feed).summary(headline, site.link(path), time);
        site.serve(path, counted(Replies.html(FeedBuilder.page(headline))));
        pages.add(headline);
    }

    /** How many pages the next run has to fetch at least. */
    private int missing() {
        var there = present().stream().map(ArticleHeader::title).collect(Collectors.toSet());
        return Math.toIntExact(
                pages.stream().filter(page -> !there.contains(page)).count());
    }

    private String headline(int feed, int run, int number) {
        var headline = "Report %d of run %d by outlet %d".formatted(number, run, feed);
        published.add(headline);
        return headline;
    }

    private Reply counted(Reply reply) {
        return exchange -> {
            requests.countDown();
            reply.to(exchange);
        };
    }

    /** Which articles a run has told of before it was killed. */
    private List<ArticleId> killed(int run, int request, Duration moment) throws Exception {
        requests = new CountDownLatch(request);
        try (var child = child(run)) {
            assertThat(requests.await(1, TimeUnit.MINUTES))
                    .as("request %d", request)
                    .isTrue();
            assertThat(child.killAfter(moment)).isTrue();
            return child.lines().stream()
                    .filter(line -> !line.startsWith(ScheduleProcess.LOG))
                    .map(ArticleId::new)
                    .toList();
        }
    }

    /** The next child, begun at its time; others are started meanwhile, as that takes longer than a run. */
    private ChildProcess child(int run) throws IOException {
        while (spares.size() <= SPARES) {
            spares.add(ChildProcess.start(
                    folder,
                    Map.of(),
                    ChildProcess.java(ScheduleProcess.class, file().toString(), MORNING.toString(), site.place())));
        }
        var child = spares.remove();
        child.say(String.valueOf(LATER.multipliedBy(run).toMinutes()));
        return child;
    }

    /** When a run begins. */
    private static Instant time(int run) {
        return MORNING.plus(LATER.multipliedBy(run));
    }

    private void toTheEnd(int run) throws Exception {
        try (var child = child(run)) {
            var articles = new AtomicInteger();
            Awaitility.await()
                    .atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> {
                        int now = present().size();
                        if (articles.getAndSet(now) == now) {
                            child.say(String.valueOf(LATER.toMinutes()));
                        }
                        return now >= published.size();
                    });
            child.hangUp();
            assertThat(child.exitCode()).isZero();
        }
    }

    private void check() {
        assertThat(present()).extracting(ArticleHeader::title).containsExactlyInAnyOrderElementsOf(published);
        try (var state = open()) {
            assertThat(present())
                    .allSatisfy(article -> assertThat(state.articles()
                                    .find(article.id())
                                    .orElseThrow()
                                    .versions())
                            .hasSize(1));
            assertThat(state.feedEntries().failures()).isEmpty();
        }
    }

    private List<ArticleHeader> present() {
        try (var state = open()) {
            return state.articles()
                    .list(new ArticleQuery(Reader.OWNER, null, new TimeWindow(null, null), 1, 10_000))
                    .articles();
        }
    }

    private SqliteState open() {
        return SqliteState.open(file(), new TurnedClock(MORNING), new Random(7));
    }

    private Path file() {
        return folder.resolve("citewire.db");
    }
}
