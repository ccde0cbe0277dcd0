package citewire.ingest.schedule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.fixtures.FeedBuilder;
import citewire.fixtures.NewsSite;
import citewire.fixtures.Replies;
import citewire.health.CheckResult;
import citewire.ingest.feed.FeedDocument;
import citewire.ingest.feed.opml.Opml;
import citewire.ingest.fetch.FetchHouse;
import citewire.ingest.schedule.Following.Followed;
import citewire.ingest.schedule.Following.NotFollowed;
import citewire.ingest.schedule.Following.Unreached;
import citewire.state.StoredFeed;
import citewire.state.Subscription;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedDeskTest {

    private static final Instant MORNING = Instant.parse("2026-11-20T06:00:00Z");

    @AutoClose
    private final FeedHouse house;

    private final NewsSite site;
    private final Path folder;

    FeedDeskTest(@TempDir Path folder) {
        this.folder = folder;
        house = new FeedHouse(folder);
        site = house.site;
    }

    private String whole() {
        return new FeedBuilder("Harbour Times")
                .whole("Ferry sails again", site.link("/ferry"), MORNING)
                .build();
    }

    private String findings(String path) {
        return house.desk.check(site.link(path)).stream()
                .map(result -> switch (result) {
                    case CheckResult.Good good -> "good: " + good.finding();
                    case CheckResult.Warning warning -> "warning: " + warning.finding() + " -> " + warning.remedy();
                    case CheckResult.Bad bad -> "bad: " + bad.finding() + " -> " + bad.remedy();
                })
                .collect(Collectors.joining("\n"));
    }

    @Test
    void followsAFeedByItsAddress() {
        site.serve("/feed", Replies.rss(whole()));

        assertThat(house.desk.add(site.link("/feed"), null, "islands"))
                .isEqualTo(new Followed(
                        new Subscription(site.at("/feed"), "Harbour Times", "islands"), Following.Newness.NEW, 1));
        assertThat(house.desk.add(site.link("/feed"), null, ""))
                .isInstanceOfSatisfying(
                        Followed.class,
                        followed -> assertThat(followed.newness()).isEqualTo(Following.Newness.KNOWN));
    }

    @Test
    void triesAnAddressWithoutASchemeWithoutEncryptionToo() {
        var impatient = FetchHouse.settings(Duration.ZERO, Duration.ofSeconds(4));
        try (var other = new FeedHouse(folder.resolve("other"), FetchHouse.open(impatient))) {
            other.site.serve("/feed", Replies.rss(whole()));

            assertThat(other.desk.add(other.site.place() + "/feed", null, "")).isInstanceOf(Followed.class);
            assertThat(other.desk.all())
                    .extracting(feed -> feed.subscription().address())
                    .containsExactly(other.site.at("/feed"));
        }
    }

    @Test
    void findsTheFeedThatAPageNames() {
        site.serve("/", Replies.html("<link rel=alternate type='application/rss+xml' href='/news/feed'>"))
                .serve("/news/feed", Replies.rss(whole()));

        house.desk.add(site.link("/"), null, "");

        assertThat(house.desk.all())
                .extracting(feed -> feed.subscription().address())
                .containsExactly(site.at("/news/feed"));
    }

    @Test
    void followsWhatIsDownForAWhileAndNothingThatIsNoFeedOrForbidden() {
        site.serve("/down", Replies.status(503))
                .serve("/page", Replies.html("<p>no feed</p>"))
                .serve("/barred", Replies.status(403))
                .serve("/inside", Replies.redirect(302, "http://10.0.0.1/"));

        assertThat(house.desk.add(site.link("/down"), null, "")).isInstanceOf(Unreached.class);
        assertThat(house.desk.add(site.link("/page"), null, "")).isInstanceOf(NotFollowed.class);
        assertThat(house.desk.add(site.link("/barred"), null, "")).isInstanceOf(NotFollowed.class);
        assertThat(house.desk.add(site.link("/inside"), null, "")).isInstanceOf(NotFollowed.class);
        assertThat(house.desk.add("not an address", null, "")).isInstanceOf(NotFollowed.class);
        assertThat(house.desk.all()).hasSize(1);
    }

    @Test
    void removesWhatWasAddedAndPointsToTheConfigurationForTheRest() {
        site.serve("/feed", Replies.rss(whole()));
        house.desk.add(site.link("/feed"), null, "");
        house.state.feeds().configure(List.of(new Subscription(site.at("/other"), null, "")), Duration.ofMinutes(30));

        assertThat(house.desk.remove("Harbour Times")).isEmpty();
        assertThat(house.desk.remove(site.link("/other")))
                .hasValueSatisfying(why -> assertThat(why).contains("feeds.follow"));
        assertThat(house.desk.remove(site.link("/feed"))).isPresent();
    }

    @Test
    void exportsWhatItImported() {
        var opml = """
                <opml version="2.0"><body><outline text="world">
                <outline text="One" xmlUrl="https://one.example/feed"/></outline>
                <outline text="Two" xmlUrl="https://two.example/feed"/></body></opml>
                """;

        var added = house.desk.follow(Opml.read(FeedDocument.of(opml.getBytes(UTF_8))));
        var again = house.desk.follow(Opml.read(FeedDocument.of(opml.getBytes(UTF_8))));
        var exported = Opml.read(FeedDocument.of(Opml.write(house.desk.list()).getBytes(UTF_8)));

        assertThat(added).hasSize(2);
        assertThat(again).isEmpty();
        assertThat(exported.outlines())
                .extracting(outline -> outline.feed().getHost(), outline -> String.join("/", outline.topic()))
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("one.example", "world"),
                        org.assertj.core.groups.Tuple.tuple("two.example", ""));
    }

    @Test
    void visitsAllAtOnceAndTellsOfEach() {
        for (int i = 0; i < 12; i++) {
            site.serve("/feed" + i, Replies.rss(whole()));
            house.follow("/feed" + i);
        }
        var heard = new ArrayList<VisitReport>();

        house.desk.fetch(house.desk.all(), heard::add);

        assertThat(heard)
                .hasSize(12)
                .allSatisfy(report -> assertThat(report.fault()).isNull());
        assertThat(heard.stream().mapToLong(VisitReport::added).sum()).isEqualTo(1);
        assertThat(house.desk.all())
                .extracting(StoredFeed::health)
                .allSatisfy(health -> assertThat(health.failures()).isZero());
    }

    @Test
    void hasStarterFeedsByTopic() {
        var starters = StarterFeeds.load();

        assertThat(starters.topics()).contains("world");
        assertThat(house.desk.follow(starters.of("world"))).isNotEmpty();
        assertThat(starters.of("nonsense").outlines()).isEmpty();
    }

    @Test
    void saysWhatIsGoodAboutAGoodFeed() {
        site.serve("/feed", Replies.tagged("\"v1\"", Replies.rss(whole())));

        assertThat(findings("/feed"))
                .contains(
                        "good: it is rss20 with 1 entry",
                        "good: it is well-formed",
                        "good: all entries are dated",
                        "good: it carries its articles whole",
                        "visited about every",
                        "good: its server can say that nothing has changed")
                .doesNotContain("warning", "bad");
        assertThat(house.articles()).isEmpty();
        assertThat(house.desk.all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "403, does not let us in, ingest.fetch.contact",
        "404, nothing at this address, feeds add",
        "410, for good, remove it",
        "429, too often, asked less often",
        "503, in trouble, tried again",
        "401, login, not supported"
    })
    void saysWhatAStatusMeansAndWhatToDo(int status, String finding, String remedy) {
        site.serve("/feed", Replies.status(status));

        assertThat(findings("/feed")).startsWith("bad: ").contains(finding).contains(remedy);
    }

    @Test
    void saysWhoStandsBeforeAFeed() {
        site.serve("/feed", Replies.status(403).with("Server", "cloudflare").with("cf-mitigated", "challenge"));

        assertThat(findings("/feed")).contains("Cloudflare's protection", "skips the challenge");
    }

    @Test
    void noticesAServerThatAlwaysAnswersNotModified() {
        site.serve("/always", exchange -> exchange.sendResponseHeaders(304, -1)).serve("/stuck", exchange -> {
            if (exchange.getRequestHeaders().getFirst("If-None-Match") == null) {
                Replies.rss(whole()).with("ETag", "\"v1\"").to(exchange);
            } else {
                exchange.sendResponseHeaders(304, -1);
            }
        });

        assertThat(findings("/always")).contains("bad: its server always answers 304");
        assertThat(findings("/stuck"))
                .contains("warning: its server answers 304, not modified, to a version that never");
    }

    @Test
    void namesTheLineOfAFaultAndMissingDates() {
        site.serve(
                "/feed",
                Replies.rss(
                        whole().replaceAll("<pubDate>.*</pubDate>", "").replace("</channel></rss>", "\n<item><ti")));

        assertThat(findings("/feed"))
                .containsPattern("warning: it is ill-formed: .*line \\d+")
                .contains("warning: no entry has a date");
    }

    @Test
    void looksAtThePageOfASummary() {
        site.serve("/free", Replies.rss(summary("/ferry")))
                .serve("/ferry", Replies.html(FeedBuilder.page("Ferry sails again")))
                .serve("/walled", Replies.rss(summary("/premium")))
                .serve("/premium", Replies.html("<title>Ferry</title><p>Subscribe to read.</p>"))
                .serve("/reserved", Replies.rss(summary("/mine")))
                .serve("/mine", Replies.html("<p>text</p>").with("tdm-reservation", "1"));

        assertThat(findings("/free")).contains("good: 1 of 1 entries are summaries only; their text is taken");
        assertThat(findings("/walled"))
                .contains("warning: 1 of 1 entries are summaries only")
                .contains("paywall");
        assertThat(findings("/reserved")).contains("reserves text and data mining", "respectReservations");
    }

    private String summary(String path) {
        return new FeedBuilder("Harbour Times")
                .summary("Ferry sails again", site.link(path), MORNING)
                .build();
    }

    @Test
    void pointsFromAPageToItsFeeds() {
        site.serve("/", Replies.html("<link rel=alternate type='application/rss+xml' href='/feed'>"));

        assertThat(findings("/"))
                .contains("bad: it is a web page and no feed", "names its feeds: " + site.link("/feed"));
    }

    @Test
    void tellsOfAMoveAndOfAForbiddenPath() {
        site.serve("/old", Replies.redirect(301, "/feed"))
                .serve("/feed", Replies.rss(whole()))
                .serve("/robots.txt", "text/plain", "User-agent: *\nDisallow: /private\n");

        assertThat(findings("/old")).contains("warning: it has moved for good to " + site.link("/feed"));
        assertThat(findings("/private")).contains("bad: the robots.txt of 127.0.0.1 does not allow /private");
    }
}
