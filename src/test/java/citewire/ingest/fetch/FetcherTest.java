package citewire.ingest.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.config.Config;
import citewire.fixtures.NewsSite;
import citewire.fixtures.Replies;
import citewire.ingest.fetch.FetchResult.Failed;
import citewire.ingest.fetch.FetchResult.Fetched;
import citewire.ingest.fetch.FetchResult.NotModified;
import citewire.ingest.fetch.FetchResult.Reason;
import citewire.ingest.fetch.FetchResult.Refused;
import citewire.ingest.fetch.FetchResult.Severity;
import citewire.ingest.fetch.FetchResult.Stage;
import citewire.threads.Threads;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FetcherTest {

    private final FetchHouse house = FetchHouse.open("one.example");
    private final NewsSite site = house.site;

    @AfterEach
    void close() {
        house.close();
    }

    private String text(FetchResult result) {
        assertThat(result).isInstanceOf(Fetched.class);
        return new String(((Fetched) result).document().bytes(), UTF_8);
    }

    private static Stage stage(FetchResult result) {
        assertThat(result).isInstanceOf(Failed.class);
        return ((Failed) result).stage();
    }

    @Test
    void namesItselfWithAContactAndKeepsNoCookies() {
        site.serve("/feed", Replies.rss("<rss/>").with("Set-Cookie", "id=1; Path=/"));

        house.feed("/feed");
        house.feed("/feed");

        assertThat(site.asked()).hasSize(2).allSatisfy(request -> {
            assertThat(request.header("User-Agent")).startsWith("Citewire/").contains("+https://owner.example/bot");
            assertThat(request.header("Cookie")).isNull();
            assertThat(request.header("Accept-Encoding")).isEqualTo("gzip, br");
        });
    }

    @Test
    void readsGzipBrotliAndZippedFiles() {
        site.serve("/gzip", Replies.gzipped("text/xml", "<rss>gzip</rss>"))
                .serve(
                        "/brotli",
                        Replies.document("text/xml", Replies.brotli("<rss>brotli</rss>".getBytes(UTF_8)))
                                .with("Content-Encoding", "br"))
                .serve(
                        "/sitemap.xml.gz",
                        Replies.document("application/gzip", Replies.gzip("<urlset/>".getBytes(UTF_8))));

        assertThat(text(house.feed("/gzip"))).isEqualTo("<rss>gzip</rss>");
        assertThat(text(house.feed("/brotli"))).isEqualTo("<rss>brotli</rss>");
        assertThat(text(house.feed("/sitemap.xml.gz"))).isEqualTo("<urlset/>");
    }

    @Test
    void asksWhetherItsCopyIsStillGood() {
        site.serve("/feed", Replies.tagged("\"v1\"", Replies.rss("<rss/>")).with("Cache-Control", "max-age=600"));

        var first = (Fetched) house.feed("/feed");
        var again = house.fetcher.fetch(new FetchRequest(
                site.at("/feed"),
                FetchRequest.Kind.FEED,
                first.freshness().etag(),
                "Fri, 20 Nov 2026 07:00:00 GMT",
                FetchRequest.Whose.ANYBODY));

        assertThat(first.freshness().maxAge()).isEqualTo(Duration.ofMinutes(10));
        assertThat(again).isInstanceOf(NotModified.class);
        assertThat(site.asked().getLast().header("If-Modified-Since")).isEqualTo("Fri, 20 Nov 2026 07:00:00 GMT");
    }

    @Test
    void remembersHowFarAWayIsPermanent() {
        site.serve("/a", Replies.redirect(301, "/b"))
                .serve("/b", Replies.redirect(308, "/c"))
                .serve("/c", Replies.redirect(302, "/d"))
                .serve("/d", Replies.rss("<rss/>"));

        var result = (Fetched) house.feed("/a");

        assertThat(result.moved()).isEqualTo(site.at("/c"));
        assertThat(result.document().address()).isEqualTo(site.at("/d"));
    }

    @Test
    void endsACircleAndALongWay() {
        site.serve("/here", Replies.redirect(302, "/there")).serve("/there", Replies.redirect(302, "/here"));
        for (int i = 0; i < 9; i++) {
            site.serve("/step" + i, Replies.redirect(302, "/step" + (i + 1)));
        }

        assertThat(stage(house.feed("/here"))).isEqualTo(Stage.REDIRECT);
        assertThat(stage(house.feed("/step0"))).isEqualTo(Stage.REDIRECT);
        assertThat(site.asked("/step9")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "http://10.0.0.1/feed",
        "http://169.254.169.254/latest/meta-data/",
        "http://[::1]/",
        "http://localhost:1/",
        "http://[fd00:ec2::254]/latest/"
    })
    void checksEveryRedirect(String inside) {
        site.serve("/out", Replies.redirect(302, inside));

        assertThat(house.feed("/out"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.ADDRESS));
    }

    @Test
    void doesNotAskForTheRobotsTxtOfAPrivatePlace() {
        try (var inside = NewsSite.open()) {
            site.serve("/out", Replies.redirect(302, inside.at("/admin").toString()));

            assertThat(house.feed("/out")).isInstanceOf(Refused.class);
            assertThat(inside.asked("/robots.txt")).isZero();
            assertThat(inside.asked("/admin")).isZero();
        }
    }

    @Test
    void doesNotFollowARobotsTxtIntoAPrivateNetwork() {
        try (var inside = NewsSite.open()) {
            site.serve(
                    "/robots.txt",
                    Replies.redirect(301, inside.at("/robots.txt").toString()));

            assertThat(house.feed("/feed")).isInstanceOf(Refused.class);
            assertThat(inside.asked("/robots.txt")).isZero();
        }
    }

    @Test
    void refusesARedirectToAnotherScheme() {
        site.serve("/out", Replies.redirect(302, "file:///etc/passwd"));

        assertThat(stage(house.feed("/out"))).isEqualTo(Stage.REDIRECT);
    }

    @Test
    void givesUpWhatIsTooLarge() {
        site.serve("/huge", Replies.huge()).serve("/bomb", Replies.gzipBomb(100));

        assertThat(stage(house.feed("/huge"))).isEqualTo(Stage.SIZE);
        assertThat(stage(house.feed("/bomb"))).isEqualTo(Stage.SIZE);
    }

    @Test
    void givesUpWhatHangs() throws Exception {
        try (var impatient = FetchHouse.open(FetchHouse.settings(Duration.ZERO, Duration.ofSeconds(3)));
                var threads = Threads.waiting("reader")) {
            var slow = impatient.site;
            slow.serve("/hangs", slow.hanging()).serve("/halfway", slow.hangingHalfway("<rss>"));

            var never = threads.submit(() -> stage(impatient.feed("/hangs")));
            var halfway = threads.submit(() -> stage(impatient.feed("/halfway")));

            assertThat(never.get()).isEqualTo(Stage.RESPONSE);
            assertThat(halfway.get()).isEqualTo(Stage.BODY);
        }
    }

    @Test
    void noticesABodyThatIsCutShort() {
        site.serve("/short", Replies.truncated("<rss>"))
                .serve(
                        "/half",
                        Replies.document("text/xml", new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 75})
                                .with("Content-Encoding", "gzip"))
                .serve("/false", Replies.rss("plain").with("Content-Encoding", "gzip"))
                .serve("/odd", Replies.rss("plain").with("Content-Encoding", "zstd"));

        assertThat(stage(house.feed("/short"))).isEqualTo(Stage.BODY);
        assertThat(stage(house.feed("/half"))).isEqualTo(Stage.DECOMPRESS);
        assertThat(stage(house.feed("/false"))).isEqualTo(Stage.DECOMPRESS);
        assertThat(stage(house.feed("/odd"))).isEqualTo(Stage.DECOMPRESS);
    }

    @ParameterizedTest
    @CsvSource({
        "404, LASTING, nothing at this address",
        "410, GONE, for good",
        "401, LASTING, login",
        "403, LASTING, does not let us in",
        "429, PASSING, too often",
        "500, PASSING, in trouble",
        "503, PASSING, in trouble"
    })
    void saysWhatAStatusMeans(int status, Severity severity, String words) {
        site.serve("/feed", Replies.status(status));

        assertThat(house.feed("/feed")).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.status()).isEqualTo(status);
            assertThat(failed.severity()).isEqualTo(severity);
            assertThat(failed.cause()).contains(words);
        });
    }

    @Test
    void knowsTheChallengeOfCloudflare() {
        site.serve(
                "/feed", Replies.status(403).with("cf-mitigated", "challenge").with("Server", "cloudflare"));

        assertThat(((Failed) house.feed("/feed")).cause()).contains("Cloudflare");
    }

    @Test
    void tellsAnUnreachablePlaceFromAServerInTrouble() {
        var closed = NewsSite.open();
        int port = closed.port();
        closed.close();
        var allowed =
                new Config.Ingest("", 1_000, 1_000, List.of("127.0.0.1:" + port), FetchHouse.settings(Duration.ZERO));

        try (var fetcher = new Fetcher(allowed, house.clock)) {
            assertThat(stage(fetcher.fetch(FetchRequest.feed(URI.create("http://127.0.0.1:" + port + "/")))))
                    .isEqualTo(Stage.CONNECT);
            assertThat(stage(fetcher.fetch(FetchRequest.feed(URI.create("http://no-such-host.invalid/")))))
                    .isEqualTo(Stage.RESOLVE);
        }
    }

    @Test
    void refusesANameThatResolvesIntoAPrivateNetwork() {
        assertThat(house.fetcher.fetch(FetchRequest.feed(site.at("rebinding.example", "/feed"))))
                .isInstanceOf(Refused.class);
        site.serve("/feed", Replies.rss("<rss/>"));
        assertThat(house.fetcher.fetch(FetchRequest.feed(site.at("one.example", "/feed"))))
                .isInstanceOf(Fetched.class);
    }
}
