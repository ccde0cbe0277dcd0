package citewire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.config.Config;
import citewire.fixtures.NewsSite;
import citewire.fixtures.Replies;
import citewire.ingest.fetch.FetchResult.Failed;
import citewire.ingest.fetch.FetchResult.Fetched;
import citewire.ingest.fetch.FetchResult.Reason;
import citewire.ingest.fetch.FetchResult.Refused;
import citewire.ingest.fetch.FetchResult.Stage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolitenessTest {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final FetchHouse house = FetchHouse.open(FetchHouse.settings(PAUSE), "one.example", "two.example");
    private final NewsSite site = house.site;

    @AfterEach
    void close() {
        house.close();
    }

    private static Reason reason(FetchResult result) {
        assertThat(result).isInstanceOf(Refused.class);
        return ((Refused) result).reason();
    }

    @Test
    void pausesBetweenTwoRequestsToOneHostAndNotBetweenHosts() {
        site.serve("/feed", Replies.rss("<rss/>"));

        house.fetcher.fetch(FetchRequest.feed(site.at("one.example", "/feed"))); // with robots.txt and tdmrep.json
        house.fetcher.fetch(FetchRequest.feed(site.at("one.example", "/feed")));
        var ofOne = List.copyOf(house.pauses);
        house.clock.turn(Duration.ofHours(1));
        house.pauses.clear();
        house.fetcher.fetch(FetchRequest.feed(site.at("one.example", "/feed")));
        house.fetcher.fetch(FetchRequest.feed(site.at("one.example", "/feed")));

        assertThat(ofOne).as("two at once, then one each pause").containsExactly(PAUSE, PAUSE);
        assertThat(house.pauses).as("a host at rest has saved up two").isEmpty();
    }

    @Test
    void keepsTheDelayOfTheRobotsTxt() {
        site.serve("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 10\n")
                .serve("/feed", Replies.rss("<rss/>"));

        house.feed("/feed");
        house.feed("/feed");

        assertThat(house.pauses.getLast()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void aClockThatIsSetBackMakesNoHostWaitForTheTimeItShowed() {
        site.serve("/feed", Replies.rss("<rss/>"));
        house.feed("/feed");
        house.feed("/feed");
        house.pauses.clear();

        house.clock.turn(Duration.ofHours(-3));

        assertThat(house.feed("/feed")).isInstanceOf(Fetched.class);
        assertThat(house.pauses).allSatisfy(pause -> assertThat(pause).isLessThanOrEqualTo(PAUSE.multipliedBy(2)));
    }

    @Test
    void aRetryAfterIsHeededForAsLongWhenTheClockIsSetBack() {
        site.serve("/feed", Replies.status(429).with("Retry-After", "600"));
        house.feed("/feed");
        house.clock.turn(Duration.ofHours(-3));
        house.page("/page");
        house.clock.turn(Duration.ofSeconds(500));
        assertThat(house.page("/page"))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.stage()).isEqualTo(Stage.PACE));
        house.clock.turn(Duration.ofSeconds(110));
        assertThat(((Failed) house.page("/page")).stage()).isEqualTo(Stage.STATUS);
    }

    @Test
    void waitsForADelayUpToAMinuteAndLeavesALongerOneToTheSchedule() {
        site.serve("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 60\n")
                .serve("/feed", Replies.rss("<rss/>"));
        house.feed("/feed");
        assertThat(house.feed("/feed")).isInstanceOf(Fetched.class);
        assertThat(house.pauses.getLast()).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void leavesALongWaitToTheSchedule() {
        site.serve("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 120\n")
                .serve("/feed", Replies.rss("<rss/>"));
        house.feed("/feed");
        var second = house.feed("/feed");

        assertThat(second).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.stage()).isEqualTo(Stage.PACE);
            assertThat(failed.retryAt()).isAfter(house.clock.instant());
        });
        house.clock.turn(Duration.ofMinutes(5));
        assertThat(house.feed("/feed")).isInstanceOf(Fetched.class);
    }

    @Test
    void asksAHostThatSaidRetryAfterNoEarlier() {
        site.serve("/feed", Replies.status(429).with("Retry-After", "3600"));

        var told = (Failed) house.feed("/feed");
        var other = (Failed) house.page("/page");

        assertThat(told.retryAt()).isEqualTo(house.clock.instant().plusSeconds(3600));
        assertThat(other.stage()).isEqualTo(Stage.PACE);
        assertThat(site.asked("/page")).isZero();
        house.clock.turn(Duration.ofSeconds(3601));
        site.serve("/feed", Replies.rss("<rss/>"));
        assertThat(house.feed("/feed")).isInstanceOf(Fetched.class);
    }

    @Test
    void readsARetryAfterThatIsADate() {
        site.serve("/feed", Replies.status(503).with("Retry-After", "Fri, 20 Nov 2026 10:30:00 GMT"));

        assertThat(((Failed) house.feed("/feed")).retryAt()).isEqualTo("2026-11-20T10:30:00Z");
    }

    @Test
    void fetchesNothingThatTheRobotsTxtForbids() {
        site.serve(
                        "/robots.txt",
                        "text/plain",
                        "User-agent: *\nDisallow: /private/\n\nUser-agent: Citewire\nDisallow: /feed\n")
                .serve("/feed", Replies.rss("<rss/>"))
                .serve("/private/feed", Replies.rss("<rss/>"));

        assertThat(reason(house.feed("/feed"))).isEqualTo(Reason.ROBOTS);
        assertThat(site.asked("/feed")).isZero();
        assertThat(house.feed("/private/feed"))
                .as("what speaks of us by name stands in place of what speaks to all")
                .isInstanceOf(Fetched.class);
    }

    @Test
    void readsTheRobotsTxtOnceADay() {
        site.serve("/robots.txt", "text/plain", "User-agent: *\nAllow: /\n").serve("/feed", Replies.rss("<rss/>"));

        house.feed("/feed");
        house.feed("/feed");
        assertThat(site.asked("/robots.txt")).isEqualTo(1);
        house.clock.turn(Duration.ofHours(25));
        house.feed("/feed");
        assertThat(site.asked("/robots.txt")).isEqualTo(2);
    }

    @Test
    void fetchesNothingWhileTheRobotsTxtIsInTroubleAndAllWhereThereIsNone() {
        site.serve("/robots.txt", Replies.status(503)).serve("/feed", Replies.rss("<rss/>"));

        assertThat(((Failed) house.feed("/feed")).stage()).isEqualTo(Stage.ROBOTS);
        site.serve("/robots.txt", Replies.status(403));
        house.clock.turn(Duration.ofHours(1));
        assertThat(house.feed("/feed")).isInstanceOf(Fetched.class);
    }

    @ParameterizedTest
    @CsvSource({
        "tdm-reservation, 1",
        "X-Robots-Tag, noai",
        "X-Robots-Tag, 'noindex, NOAI'",
        "X-Robots-Tag, 'citewire: noai'"
    })
    void usesNothingThatAHeaderReserves(String header, String value) {
        site.serve("/page", Replies.html("<p>text</p>").with(header, value));

        assertThat(reason(house.page("/page"))).isEqualTo(Reason.RESERVED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta name='tdm-reservation' content='1'>",
                "<META NAME=\"robots\" CONTENT=\"index, noai\">",
                "<meta name=citewire content=noai>"
            })
    void usesNothingThatAHeadReserves(String meta) {
        site.serve("/page", Replies.html("<html><head>" + meta + "</head><p>text</p>"));

        assertThat(reason(house.page("/page"))).isEqualTo(Reason.RESERVED);
    }

    @ParameterizedTest
    @CsvSource({
        "tdm-reservation, 0",
        "X-Robots-Tag, noindex",
        "X-Robots-Tag, 'otherbot: noai'",
        "X-Robots-Tag, noimageai"
    })
    void usesWhatIsReservedInPartOrForOthers(String header, String value) {
        site.serve(
                "/page",
                Replies.html("<meta name=robots content='noindex'><p>noai, tdm-reservation</p>")
                        .with(header, value));

        assertThat(house.page("/page")).isInstanceOf(Fetched.class);
    }

    @Test
    void heedsTheSitesFileOfReservations() {
        site.serve("/.well-known/tdmrep.json", "application/json", """
                        [{"location": "/", "tdm-reservation": 0}, {"location": "/premium/*", "tdm-reservation": 1},
                         {"location": "/premium/free$", "tdm-reservation": 0}]""")
                .serve("/page", Replies.html("<p>text</p>"))
                .serve("/premium/free", Replies.html("<p>text</p>"))
                .serve("/premium/page", Replies.html("<p>text</p>"));

        assertThat(house.page("/page")).isInstanceOf(Fetched.class);
        assertThat(house.page("/premium/free")).isInstanceOf(Fetched.class);
        assertThat(reason(house.page("/premium/page"))).isEqualTo(Reason.RESERVED);
        assertThat(site.asked("/premium/page")).isZero();
    }

    @Test
    void disregardsRulesOnlyWhereTheOwnerSaysSo() {
        var free = new Config.Fetch("", Duration.ofSeconds(2), 200_000, Duration.ZERO, false, false);
        try (var other = FetchHouse.open(free)) {
            other.site
                    .serve("/robots.txt", "text/plain", "User-agent: *\nDisallow: /\n")
                    .serve("/page", Replies.html("<p>text</p>").with("tdm-reservation", "1"));

            assertThat(other.page("/page")).isInstanceOf(Fetched.class);
            assertThat(other.site.asked("/robots.txt")).isZero();
        }
    }
}
