package citewire.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.ArticleHeader;
import citewire.domain.Reader;
import citewire.domain.TimeWindow;
import citewire.fixtures.ChildProcess;
import citewire.fixtures.FeedBuilder;
import citewire.fixtures.NewsSite;
import citewire.fixtures.Replies;
import citewire.fixtures.SmallDisk;
import citewire.fixtures.TurnedClock;
import citewire.state.ArticleQuery;
import citewire.state.Subscription;
import citewire.state.jdbc.SqliteState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The schedule, in a process whose disk runs full amid a visit. */
class FullDiskTest {

    private static final Instant MORNING = Instant.parse("2026-11-20T06:00:00Z");
    private static final int ARTICLES = 12;

    /** A visit that was not given back is made up for when its lease ends. */
    private static final int LEASE_MINUTES = 15;

    @TempDir
    Path folder;

    private final NewsSite site = NewsSite.open();
    private SmallDisk disk;
    private Path prepared;

    @BeforeEach
    void publish() throws IOException {
        disk = new SmallDisk(Files.createDirectory(folder.resolve("disk")));
        prepared = Files.createDirectory(folder.resolve("prepared"));
        var feed = new FeedBuilder("Harbour Times");
        for (int i = 0; i < ARTICLES; i++) {
            feed.summary("Report " + i, site.at("/" + i).toString(), MORNING);
            site.serve("/" + i, Replies.html(FeedBuilder.page("Report " + i)));
        }
        site.serve("/feed", Replies.tagged("\"v1\"", Replies.rss(feed.build())));
        try (var state = open(prepared)) {
            state.feeds().add(new Subscription(site.at("/feed"), null, ""), FeedHouse.SETTINGS.interval());
        }
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void isNamedAndTheVisitIsMadeUpForOnceThereIsRoom() throws Exception {
        fillAt("/3");
        try (var child = disk.start(prepared, command())) {
            child.say("0");
            assertThat(child.awaitLine(ScheduleProcess.LOG + "The visit of"))
                    .contains(disk.folder().resolve("citewire.db").toString())
                    .contains("the disk is full", "Make room")
                    .doesNotContain("INSERT");
            var before = committed(child);
            assertThat(before).hasSizeLessThan(ARTICLES);

            site.serve("/3", Replies.html(FeedBuilder.page("Report 3")));
            disk.makeRoom();
            assertThat(minutesUntilAllIsIn(child)).isLessThan(LEASE_MINUTES);
            assertThat(committed(child)).containsAll(before);
            disk.copyTo(Files.createDirectory(folder.resolve("copy")));
            child.hangUp();
            assertThat(child.exitCode()).isZero();
        }
        assertEachOnce(folder.resolve("copy"));
    }

    private void fillAt(String path) {
        var page = Replies.html(FeedBuilder.page("Report 3"));
        site.serve(path, exchange -> {
            disk.fill();
            page.to(exchange);
        });
    }

    private List<String> command() {
        return ChildProcess.java(
                ScheduleProcess.class,
                disk.folder().resolve("citewire.db").toString(),
                MORNING.toString(),
                site.place());
    }

    private int minutesUntilAllIsIn(ChildProcess child) {
        var minutes = new AtomicInteger();
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    if (committed(child).size() < ARTICLES) {
                        child.say("1");
                        minutes.incrementAndGet();
                        return false;
                    }
                    return true;
                });
        return minutes.get();
    }

    private static List<String> committed(ChildProcess child) {
        return child.printed().stream()
                .filter(line -> !line.contains(" ") && !line.equals("mounted"))
                .distinct()
                .toList();
    }

    private static void assertEachOnce(Path copy) {
        try (var state = open(copy)) {
            var articles = state.articles()
                    .list(new ArticleQuery(Reader.OWNER, null, new TimeWindow(null, null), 1, 1_000))
                    .articles();
            assertThat(articles)
                    .hasSize(ARTICLES)
                    .extracting(ArticleHeader::title)
                    .doesNotHaveDuplicates();
            assertThat(articles)
                    .allSatisfy(article -> assertThat(state.articles()
                                    .find(article.id())
                                    .orElseThrow()
                                    .versions())
                            .hasSize(1));
        }
    }

    private static SqliteState open(Path folder) {
        return SqliteState.open(folder.resolve("citewire.db"), new TurnedClock(MORNING), new Random(7));
    }
}
