package citewire.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.ArticleHeader;
import citewire.fixtures.FeedBuilder;
import citewire.fixtures.NewsSite;
import citewire.fixtures.Replies;
import citewire.state.FeedKey;
import citewire.state.FetchFailure;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedVisitTest {

    private static final Instant MORNING = Instant.parse("2026-11-20T06:00:00Z");

    @AutoClose
    private final FeedHouse house;

    private final NewsSite site;

    FeedVisitTest(@TempDir Path folder) {
        house = new FeedHouse(folder);
        site = house.site;
    }

    private FeedBuilder feed() {
        return new FeedBuilder("Harbour Times");
    }

    @Test
    void takesArticlesFromTheFeedWhereItCarriesThemWhole() {
        site.serve(
                "/feed",
                Replies.rss(feed().whole("Ferry sails again", site.link("/ferry"), MORNING)
                        .build()));

        var report = house.visit(house.follow("/feed"));

        assertThat(report.added()).isEqualTo(1);
        assertThat(site.asked("/ferry")).isZero();
        var article = house.article("Ferry sails again").article();
        assertThat(article.body())
                .isEqualTo(FeedBuilder.text("Ferry sails again").strip());
        assertThat(article.header().source()).isEqualTo("Harbour Times");
        assertThat(article.header().url()).isEqualTo(site.at("/ferry"));
        assertThat(article.header().published()).isNotNull();
    }

    @Test
    void fetchesThePageWhereTheFeedHasASummaryOnly() {
        site.serve(
                        "/feed",
                        Replies.rss(feed().summary("Ferry sails again", site.link("/ferry"), MORNING)
                                .build()))
                .serve("/ferry", Replies.html(FeedBuilder.page("Ferry sails again")));

        house.visit(house.follow("/feed"));

        assertThat(house.article("Ferry sails again").article().body()).contains("a month in the dock");
    }

    @Test
    void anEntryIsDealtWithOnceWhateverItsDate() {
        var address = house.follow("/feed");
        site.serve(
                        "/feed",
                        Replies.rss(feed().summary("Ferry sails again", site.link("/ferry"), MORNING)
                                .build()))
                .serve("/ferry", Replies.html(FeedBuilder.page("Ferry sails again")));
        house.visit(address);
        site.serve(
                "/feed",
                Replies.rss(feed().summary("Ferry sails again", site.link("/ferry"), MORNING.plusSeconds(7200))
                        .build()));

        house.visit(address);

        assertThat(site.asked("/ferry")).isEqualTo(1);
        assertThat(house.article("Ferry sails again").versions()).hasSize(1);
    }

    @Test
    void aNewTitleOrTextIsANewVersion() {
        var address = house.follow("/feed");
        site.serve(
                "/feed",
                Replies.rss(feed().whole("Ferry sails", site.link("/ferry"), MORNING)
                        .build()));
        house.visit(address);
        site.serve(
                "/feed",
                Replies.rss(feed().whole("Ferry sails on Monday", site.link("/ferry"), MORNING)
                        .build()));

        var report = house.visit(address);

        assertThat(report.updated()).isEqualTo(1);
        assertThat(house.article("Ferry sails on Monday").versions()).hasSize(2);
        assertThat(house.articles()).hasSize(1);
    }

    @Test
    void theSameArticleInTwoFeedsOfAnOutletIsOne() {
        var text = feed().whole("Ferry sails again", site.link("/ferry?utm_source=rss"), MORNING)
                .build();
        site.serve("/world", Replies.rss(text))
                .serve(
                        "/islands",
                        Replies.rss(new FeedBuilder("Harbour Times: Islands")
                                .whole("Ferry sails again", site.link("/ferry"), MORNING.plusSeconds(60))
                                .build()));

        house.visit(house.follow("/world"));
        house.visit(house.follow("/islands"));

        assertThat(house.articles()).extracting(ArticleHeader::source).containsExactly("Harbour Times");
        assertThat(house.article("Ferry sails again").versions()).hasSize(1);
    }

    @Test
    void keepsTheTeaserUntilThePageCanBeHad() {
        var address = house.follow("/feed");
        site.serve(
                        "/feed",
                        Replies.rss(feed().summary("Ferry sails again", site.link("/ferry"), MORNING)
                                .build()))
                .serve("/ferry", Replies.status(503));

        house.visit(address);
        assertThat(house.article("Ferry sails again").article().body()).isEqualTo("Ferry sails again, in short.");
        assertThat(house.state.feedEntries().failures()).singleElement().satisfies(failure -> {
            assertThat(failure.address()).isEqualTo(site.at("/ferry"));
            assertThat(failure.fault().stage()).isEqualTo("status");
            assertThat(failure.nextTry()).isAfter(house.clock.instant());
        });

        site.serve("/ferry", Replies.html(FeedBuilder.page("Ferry sails again")));
        house.visit(address);
        assertThat(site.asked("/ferry")).as("not before its time").isEqualTo(1);
        house.clock.turn(Duration.ofHours(1));
        house.visit(address);

        assertThat(house.article("Ferry sails again").article().body()).contains("a month in the dock");
        assertThat(house.articles()).hasSize(1);
        assertThat(house.state.feedEntries().failures()).isEmpty();
    }

    @Test
    void aTeaserNeverTakesThePlaceOfAText() {
        site.serve(
                        "/whole",
                        Replies.rss(feed().whole("Ferry sails again", site.link("/ferry"), MORNING)
                                .build()))
                .serve(
                        "/short",
                        Replies.rss(feed().summary("Ferry sails again", site.link("/ferry"), MORNING)
                                .build()))
                .serve("/ferry", Replies.status(403));

        house.visit(house.follow("/whole"));
        house.visit(house.follow("/short"));

        assertThat(house.article("Ferry sails again").article().body()).contains("a month in the dock");
        assertThat(house.article("Ferry sails again").versions()).hasSize(1);
    }

    @Test
    void believesACanonicalAddressOfTheSameSiteOnly() {
        site.serve(
                        "/feed",
                        Replies.rss(feed().summary("Ferry sails", site.link("/ferry?from=rss"), MORNING)
                                .summary("False friend", site.link("/false"), MORNING)
                                .build()))
                .serve("/ferry?from=rss", Replies.html(canonical("Ferry sails", site.link("/ferry"))))
                .serve("/false", Replies.html(canonical("False friend", "https://other.example/their-article")));

        house.visit(house.follow("/feed"));

        assertThat(house.articles())
                .extracting(ArticleHeader::url)
                .containsExactlyInAnyOrder(site.at("/ferry"), site.at("/false"));
    }

    private static String canonical(String headline, String address) {
        return FeedBuilder.page(headline)
                .replace("</head>", "<link rel=\"canonical\" href=\"" + address + "\"></head>");
    }

    @Test
    void asksConditionallyAndSlowsDownWhileNothingChanges() {
        var address = house.follow("/feed");
        site.serve(
                "/feed",
                Replies.tagged(
                        "\"v1\"",
                        Replies.rss(feed().whole("Ferry sails again", site.link("/ferry"), MORNING)
                                .build())));
        house.visit(address);
        var before = house.feed(address).course().period();

        var report = house.visit(address);

        assertThat(report.fault()).isNull();
        assertThat(house.feed(address).course().status()).isEqualTo(304);
        assertThat(house.feed(address).course().period()).isGreaterThan(before);
        assertThat(site.asked().getLast().header("If-None-Match")).isEqualTo("\"v1\"");
    }

    @Test
    void aPageThatItsFeedNoLongerNamesIsNotWaitedFor() {
        var address = house.follow("/feed");
        site.serve("/ferry", Replies.status(503));
        serveTagged("\"v1\"", feed().summary("Ferry sails again", site.link("/ferry"), MORNING));
        house.visit(address);
        serveTagged("\"v2\"", feed().whole("Harbour to close", site.link("/harbour"), MORNING));
        house.clock.turn(Duration.ofMinutes(5));
        house.visit(address);
        house.clock.turn(Duration.ofMinutes(20));

        house.visit(address);

        assertThat(site.asked().getLast().header("If-None-Match"))
                .as("nothing asks for the whole feed")
                .isEqualTo("\"v2\"");
        assertThat(site.asked("/ferry")).isEqualTo(1);
        assertThat(house.state.feedEntries().failures())
                .extracting(FetchFailure::nextTry)
                .containsOnlyNulls();
    }

    private void serveTagged(String tag, FeedBuilder feed) {
        site.serve("/feed", Replies.tagged(tag, Replies.rss(feed.build())));
    }

    @Test
    void remembersWhereAFeedHasMovedForGood() {
        var address = house.follow("/old");
        site.serve("/old", Replies.redirect(301, "/new"))
                .serve(
                        "/new",
                        Replies.rss(feed().whole("Ferry sails again", site.link("/ferry"), MORNING)
                                .build()));

        house.visit(address);
        house.visit(address);

        assertThat(house.feed(address).course().moved()).isEqualTo(site.at("/new"));
        assertThat(site.asked("/old")).isEqualTo(1);
    }

    @Test
    void everyFailureOfAFeedIsARowWithItsNextTry() {
        var address = house.follow("/feed");
        site.serve("/feed", Replies.html("<p>Down for maintenance</p>"));

        var report = house.visit(address);

        assertThat(report.fault()).isNotNull();
        assertThat(house.feed(address).health().failures()).isEqualTo(1);
        assertThat(house.state.feedEntries().failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.fault().stage()).isEqualTo("parse"))
                .extracting(FetchFailure::nextTry)
                .isEqualTo(house.feed(address).course().due());
        site.serve(
                "/feed",
                Replies.rss(feed().whole("Ferry sails again", site.link("/ferry"), MORNING)
                        .build()));
        house.visit(address);
        assertThat(house.feed(address).health().failures()).isZero();
        assertThat(house.state.feedEntries().failures()).isEmpty();
    }

    @Test
    void takesWhatItCanOfAnIllFormedFeedAndSaysSo() {
        var good =
                feed().whole("Ferry sails again", site.link("/ferry"), MORNING).build();
        var address = house.follow("/feed");
        site.serve("/feed", Replies.rss(good.replace("</channel></rss>", "<item><title>Cut & sho")));

        var report = house.visit(address);

        assertThat(report.fault()).isNull();
        assertThat(house.article("Ferry sails again")).isNotNull();
        assertThat(house.state.feedEntries().failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.fault().severity()).isEqualTo("tolerated"));
    }

    @Test
    void leavesTheRestOfALongFeedToTheNextVisits() {
        var long45 = feed();
        for (int i = 0; i < 45; i++) {
            long45.summary("Report " + i, site.link("/report" + i), MORNING.minusSeconds(i));
            site.serve("/report" + i, Replies.html(FeedBuilder.page("Report " + i)));
        }
        site.serve("/feed", Replies.tagged("\"v1\"", Replies.rss(long45.build())));
        var address = house.follow("/feed");

        house.visit(address);
        assertThat(house.articles()).hasSize(20);
        assertThat(house.feed(address).course().due())
                .isBefore(house.clock.instant().plusSeconds(120));
        house.visit(address);
        house.visit(address);

        assertThat(house.articles()).hasSize(45);
        assertThat(house.feed(address).course().due())
                .isAfter(house.clock.instant().plusSeconds(120));
    }

    @Test
    void aFeedThatIsRemovedWhileItIsVisitedStaysRemoved() {
        var address = house.follow("/feed");
        site.serve(
                "/feed",
                Replies.rss(feed().whole("Ferry sails again", site.link("/ferry"), MORNING)
                        .build()));
        var stored = house.feed(address);
        house.state.feeds().remove(FeedKey.shared(address));

        house.visit.visit(stored);

        assertThat(house.state.feeds().find(FeedKey.shared(address))).isEmpty();
        assertThat(house.state.feedEntries().of(FeedKey.shared(address))).isEmpty();
        assertThat(house.articles()).hasSize(1);
    }
}
