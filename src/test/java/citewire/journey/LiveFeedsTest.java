package citewire.journey;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.ArticleHeader;
import citewire.domain.Reader;
import citewire.domain.TimeWindow;
import citewire.fixtures.ChildProcess;
import citewire.fixtures.FeedBuilder;
import citewire.fixtures.NewsSite;
import citewire.fixtures.Replies;
import citewire.state.ArticleQuery;
import citewire.state.jdbc.SqliteState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The bot runs while feeds are added beside it, in processes of their own on one data folder. */
@Tag("slow")
@Timeout(300)
class LiveFeedsTest {

    @TempDir
    Path folder;

    private final NewsSite site = NewsSite.open();

    @BeforeEach
    void publish() {
        site.serve(
                        "/feed",
                        Replies.rss(new FeedBuilder("Harbour Times")
                                .summary("Ferry sails again", site.at("/ferry").toString(), Instant.now())
                                .build()))
                .serve("/ferry", Replies.html(FeedBuilder.page("Ferry sails again")));
    }

    @AfterEach
    void close() {
        site.close();
    }

    private ChildProcess citewire(Map<String, String> more, String... arguments) throws IOException {
        var environment = new HashMap<>(Map.of(
                "CITEWIRE_DATA", folder.resolve("data").toString(),
                "CITEWIRE_INGEST_SEEDS", "",
                "CITEWIRE_EMBEDDING_ENABLED", "false",
                "CITEWIRE_HTTP_PORT", "0",
                "CITEWIRE_INGEST_FETCH_HOST_PAUSE", "0s",
                "CITEWIRE_INGEST_ALLOW_HOSTS", site.place()));
        environment.putAll(more);
        return ChildProcess.citewire(folder, environment, arguments);
    }

    private List<String> lines(int exitCode, String... arguments) throws Exception {
        try (var child = citewire(Map.of(), arguments)) {
            assertThat(child.exitCode()).as(String.join(" ", arguments)).isEqualTo(exitCode);
            return child.lines();
        }
    }

    @Test
    void aFeedThatIsAddedBesideARunningBotIsVisitedAndItsNewsAreFound() throws Exception {
        try (var bot = citewire(Map.of(), "run")) {
            bot.awaitLine("feeds: 0 followed");

            assertThat(lines(0, "feeds", "add", site.at("/feed").toString()))
                    .singleElement()
                    .asString()
                    .startsWith("following: Harbour Times");
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> site.asked("/ferry") > 0);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> lines(0, "search", "--json", "ferry islands")
                            .toString()
                            .contains("Ferry sails again"));

            assertThat(lines(0, "feeds", "list", "--json").toString()).contains("\"failures\":0", "\"status\":200");
            bot.terminate();
            bot.exitCode();
        }
        assertThat(lines(0, "feeds", "remove", "Harbour Times")).containsExactly("no longer followed: Harbour Times");
        assertThat(lines(0, "articles").toString()).contains("Ferry sails again");
    }

    @Test
    void withoutABotFeedsAreFetchedCheckedAndTakenInByCommands() throws Exception {
        var feed = site.at("/feed").toString();
        assertThat(lines(1, "feeds", "add", "http://10.0.0.1/feed").toString())
                .contains("not followed", "ingest.allowHosts");
        assertThat(lines(0, "feeds", "check", feed).toString()).contains("1 of 1 entries are summaries only");
        assertThat(lines(0, "feeds", "add", "--topic", "islands", feed)).hasSize(1);
        assertThat(lines(0, "feeds", "fetch", "--json").toString()).contains("\"added\":1");
        assertThat(lines(0, "ingest", "--json", "--no-wait", feed).toString()).contains("\"unchanged\":1");
        assertThat(lines(0, "feeds", "export").toString()).contains("xmlUrl=\"" + feed + "\"", "islands");
    }

    @Test
    void aFeedAndAPageAreShownFromTheWebWithoutBeingStored() throws Exception {
        var feed = site.at("/feed").toString();
        assertThat(lines(0, "feeds", "parse", "--json", feed))
                .singleElement()
                .asString()
                .contains(
                        "\"format\":\"rss20\"",
                        "\"title\":\"Harbour Times\"",
                        site.at("/ferry").toString());
        assertThat(site.asked("/ferry")).as("no page is fetched for it").isZero();
        assertThat(lines(0, "extract", "--json", site.at("/ferry").toString()))
                .singleElement()
                .asString()
                .contains("\"title\":\"Ferry sails again\"", "\"quality\":\"full\"", "after a month in the dock");
        assertThat(lines(0, "articles")).noneMatch(line -> line.contains("Ferry"));

        site.serve("/robots.txt", "text/plain", "User-agent: *\nDisallow: /ferry\n");
        lines(1, "extract", site.at("/ferry").toString());
        lines(1, "extract", site.at("/missing").toString());
        lines(1, "feeds", "parse", "http://10.0.0.1/feed");
        lines(1, "feeds", "parse", site.at("/ferry").toString());
        assertThat(site.asked("/ferry"))
                .as("robots.txt holds for one's own commands")
                .isEqualTo(1);
    }

    @Test
    void whatAKilledVisitHasTakenInIsThereOnceAndTheRestFollows() throws Exception {
        var random = new Random(20261120);
        for (int feed = 0; feed < 15; feed++) {
            var articles = new FeedBuilder("Outlet " + feed);
            for (int i = 0; i < 8; i++) {
                var name = "Report %d of outlet %d".formatted(i, feed);
                var path = "/%d/%d".formatted(feed, i);
                site.serve(path, Replies.html(FeedBuilder.page(name)));
                articles.summary(name, site.link(path), Instant.now());
            }
            site.serve("/feed" + feed, Replies.tagged("\"v1\"", Replies.rss(articles.build())));
        }
        var follow = new ArrayList<>(List.of("feeds", "add"));
        for (int feed = 0; feed < 15; feed++) {
            follow.add(site.at("/feed" + feed).toString());
        }
        lines(0, follow.toArray(String[]::new));

        int killed = 0;
        for (int run = 0; run < 3; run++) { // KilledScheduleTest kills more, without the rest of the program
            try (var child = citewire(Map.of(), "feeds", "fetch", "--json")) {
                killed += child.killAfter(Duration.ofMillis(1_500 + random.nextInt(1_500))) ? 1 : 0;
            }
        }
        lines(0, "feeds", "fetch");

        assertThat(killed).as("runs that were killed").isPositive();
        try (var state = SqliteState.open(folder.resolve("data/citewire.db"), Clock.systemUTC(), new Random(7))) {
            var articles = state.articles()
                    .list(new ArticleQuery(Reader.OWNER, null, new TimeWindow(null, null), 1, 1_000))
                    .articles();
            assertThat(articles).hasSize(15 * 8);
            assertThat(articles).extracting(ArticleHeader::title).doesNotHaveDuplicates();
            assertThat(articles)
                    .allSatisfy(article -> assertThat(state.articles()
                                    .find(article.id())
                                    .orElseThrow()
                                    .versions())
                            .hasSize(1));
        }
    }
}
