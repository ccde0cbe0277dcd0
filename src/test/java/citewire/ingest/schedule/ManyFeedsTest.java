package citewire.ingest.schedule;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.config.Config;
import citewire.domain.ArticleHeader;
import citewire.fixtures.FeedBuilder;
import citewire.fixtures.NewsSite;
import citewire.fixtures.NewsSite.Reply;
import citewire.fixtures.Replies;
import citewire.ingest.fetch.FetchHouse;
import citewire.state.FetchFailure;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A run over many feeds of which half are broken, each in a way of its own. */
@Tag("slow")
class ManyFeedsTest {

    private static final Instant MORNING = Instant.parse("2026-11-20T06:00:00Z");

    /** Those that hang are given up after this, and a busy machine serves the others in less. */
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    /** Of each feed. */
    private static final int ARTICLES = 5;

    /** Two bodies of the largest size at each of eight visits, and what else the visits need. */
    private static final long MEMORY = 160L << 20;

    @TempDir
    Path folder;

    private final Map<URI, String> expected = new HashMap<>();
    private final TreeSet<String> good = new TreeSet<>();

    @Test
    void takesAllGoodArticlesInAndNotesEveryFailureOfSixtyFeeds() {
        run(60);
    }

    @Test
    @Timeout(600)
    void takesAllGoodArticlesInAndNotesEveryFailureOfFiveHundredFeeds() {
        run(500);
    }

    private void run(int feeds) {
        var settings = new Config.Fetch("", TIMEOUT, 2_000_000, Duration.ZERO, true, true);
        try (var house = new FeedHouse(folder, FetchHouse.open(settings))) {
            for (int i = 0; i < feeds; i++) {
                follow(house, i);
            }
            long before = memory();
            var most = new AtomicLong();
            try (var schedule = new FeedSchedule(house.state.feeds(), house.visit, FeedHouse.SETTINGS, house.clock)) {
                schedule.start();
                Awaitility.await()
                        .atMost(Duration.ofMinutes(9))
                        .pollInterval(Duration.ofMillis(500))
                        .until(() -> {
                            most.accumulateAndGet(memory(), Math::max);
                            return house.desk.all().stream()
                                    .noneMatch(feed -> feed.course().visited() == null);
                        });
            }
            System.getLogger("many-feeds")
                    .log(
                            System.Logger.Level.INFO,
                            "{0} feeds, memory {1} MB before, {2} MB at most",
                            feeds,
                            before >> 20,
                            most.get() >> 20);
            check(house);
            assertThat(most.get() - before).as("memory that the run took").isLessThan(MEMORY);
        }
    }

    /** What is held after a collection. */
    private static long memory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private void check(FeedHouse house) {
        assertThat(house.articles()).extracting(ArticleHeader::title).containsExactlyInAnyOrderElementsOf(good);
        var stages = new HashMap<URI, String>();
        for (FetchFailure failure : house.desk.failures()) {
            stages.put(failure.address(), failure.fault().stage());
            assertThat(failure.fault().cause()).isNotBlank();
            boolean tried = failure.fault().severity().equals("tolerated") || failure.nextTry() != null;
            assertThat(tried).as("%s has a next try", failure).isTrue();
        }
        assertThat(stages).isEqualTo(expected);
        assertThat(house.desk.all()).allSatisfy(feed -> {
            boolean failed = feed.health().failures() > 0;
            var stage = expected.get(feed.subscription().address());
            assertThat(failed).isEqualTo(stage != null && !stage.equals("parse"));
        });
    }

    /** Nine of twenty feeds bring nothing, two are ill-formed, the others good. */
    private void follow(FeedHouse house, int number) {
        var site = house.site;
        var path = "/feed" + number;
        var feed = feed(site, number);
        switch (number % 20) {
            case 0 -> broken(house, path, "response", site.hanging());
            case 1 -> broken(house, path, "size", Replies.huge());
            case 2 -> broken(house, path, "size", Replies.gzipBomb(20));
            case 3 -> broken(house, path, "body", site.hangingHalfway(feed.substring(0, 300)));
            case 4 -> broken(house, path, "body", Replies.truncated(feed));
            case 5 -> broken(house, path, "status", Replies.status(503));
            case 6 -> broken(house, path, "redirect", Replies.redirect(302, path));
            case 7 -> broken(house, path, "address", Replies.redirect(302, "http://10.0.0.1/feed"));
            case 8 -> broken(house, path, "decompress", Replies.rss(feed).with("Content-Encoding", "gzip"));
            case 9 -> {
                good(number);
                broken(house, path, "parse", Replies.rss(feed.replace("</channel></rss>", "<item><title>Cut")));
            }
            case 10 -> {
                good(number);
                house.follow(path);
                site.serve(path, Replies.document("application/rss+xml", halfLatin(feed)));
                expected.put(site.at(path), "parse");
            }
            default -> {
                good(number);
                house.follow(path);
                site.serve(path, Replies.rss(feed));
            }
        }
    }

    private void broken(FeedHouse house, String path, String stage, Reply reply) {
        house.follow(path);
        house.site.serve(path, reply);
        expected.put(house.site.at(path), stage);
    }

    private void good(int number) {
        for (int i = 0; i < ARTICLES; i++) {
            good.add(headline(number, i));
        }
    }

    private static String headline(int feed, int article) {
        return "Report %d of outlet %d".formatted(article, feed);
    }

    private static String feed(NewsSite site, int number) {
        var feed = new FeedBuilder("Outlet " + number);
        for (int i = 0; i < ARTICLES; i++) {
            feed.whole(
                    headline(number, i),
                    site.at("/page%d-%d".formatted(number, i)).toString(),
                    MORNING);
        }
        return feed.build();
    }

    /** The encoding changes half-way: what follows a letter of Latin-1 is no UTF-8. */
    private static byte[] halfLatin(String feed) {
        int half = feed.lastIndexOf("sail again on Monday");
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(feed.substring(0, half).getBytes(UTF_8));
        bytes.writeBytes("\u00e9t\u00e9 ".getBytes(ISO_8859_1));
        bytes.writeBytes(feed.substring(half).getBytes(UTF_8));
        return bytes.toByteArray();
    }

    @Test
    void theScheduleVisitsWhatIsDueAndNothingElse() {
        try (var house = new FeedHouse(folder)) {
            good.addAll(List.of(headline(1, 0), headline(1, 1), headline(1, 2), headline(1, 3), headline(1, 4)));
            house.site.serve("/feed", Replies.rss(feed(house.site, 1)));
            var address = house.follow("/feed");
            try (var schedule = new FeedSchedule(house.state.feeds(), house.visit, FeedHouse.SETTINGS, house.clock)) {
                schedule.start();
                Awaitility.await().until(() -> house.feed(address).course().visited() != null);
                var first = house.feed(address).course().due();

                house.clock.turn(Duration.between(house.clock.instant(), first).plusSeconds(1));
                Awaitility.await().until(() -> house.site.asked("/feed") == 2);
            }
            assertThat(house.articles()).hasSize(ARTICLES);
            assertThat(new ArrayList<>(good)).hasSize(ARTICLES);
        }
    }
}
