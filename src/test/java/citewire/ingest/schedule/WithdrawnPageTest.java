package citewire.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.config.Config;
import citewire.domain.ArticleId;
import citewire.domain.Reader;
import citewire.fixtures.FeedBuilder;
import citewire.fixtures.NewStore;
import citewire.fixtures.Replies;
import citewire.ingest.fetch.FetchHouse;
import citewire.ingest.web.ExtractedPages;
import citewire.ingest.web.WebArticles;
import citewire.state.ArticleStore;
import citewire.state.FeedKey;
import citewire.state.Subscription;
import citewire.state.jdbc.SqliteState;
import citewire.threads.RightOfWay;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of an article whose page is taken down. */
class WithdrawnPageTest {

    private static final Config.Feeds SETTINGS = new Config.Feeds(
            List.of(),
            Duration.ofMinutes(30),
            Duration.ofMinutes(5),
            Duration.ofHours(24),
            4,
            true,
            Duration.ofDays(7),
            20);

    @TempDir
    Path folder;

    private final FetchHouse house = FetchHouse.open();
    private SqliteState state;
    private ArticleStore articles;
    private FeedVisit visit;

    @BeforeEach
    void open() {
        state = NewStore.open(folder.resolve("citewire.db"), house.clock, new Random(1));
        articles = state.articles();
        var stores = new FeedVisit.Stores(state.feeds(), state.feedEntries(), articles);
        visit = new FeedVisit(
                house.fetcher,
                new WebArticles(house.fetcher, new ExtractedPages(), true),
                stores,
                SETTINGS,
                new FeedVisit.Circumstances(house.clock, new Random(1), new RightOfWay()));
        state.feeds().add(new Subscription(house.site.at("/feed"), "Harbour Times", ""), SETTINGS.interval());
        house.site.serve("/ferry", "text/html", FeedBuilder.page("Ferry sails"));
    }

    @AfterEach
    void close() {
        state.close();
        house.close();
    }

    @Test
    void aPageThatIsGoneForGoodMarksItsArticleAtOnce() {
        var article = take("Ferry sails");
        house.site.serve("/ferry", Replies.status(410));
        take("Ferry sails no more");

        assertThat(articles.find(article).orElseThrow().withdrawn()).isTrue();
        assertThat(articles.find(article).orElseThrow().article().body()).contains("after a month in the dock");
    }

    @Test
    void aPageThatIsMissingMarksItsArticleWhenItIsMissingAgain() {
        var article = take("Ferry sails");
        house.site.serve("/ferry", Replies.status(404));
        take("Ferry sails no more");
        assertThat(articles.find(article).orElseThrow().withdrawn()).isFalse();

        house.clock.turn(Duration.ofMinutes(20));
        take("Ferry sails no more");
        assertThat(articles.find(article).orElseThrow().withdrawn()).isTrue();
    }

    @Test
    void aPageThatIsThereAgainBringsItsArticleBack() {
        var article = take("Ferry sails");
        house.site.serve("/ferry", Replies.status(410));
        take("Ferry sails no more");
        house.site.serve("/ferry", "text/html", FeedBuilder.page("Ferry sails again"));
        take("Ferry sails again");

        assertThat(articles.find(article).orElseThrow().withdrawn()).isFalse();
    }

    @Test
    void anArticleThatIsKnownFromElsewhereIsMarkedWhenItsEntryNamesAPageThatIsGone() {
        var article = take("Ferry sails");
        var stored = articles.find(article).orElseThrow().article();
        house.site.serve("/ferry", Replies.status(410));
        state.feeds().add(new Subscription(house.site.at("/other"), "Harbour Times", ""), SETTINGS.interval());
        serveFeed("/other", "Ferry sails");

        visit.visit(state.feeds().find(FeedKey.shared(house.site.at("/other"))).orElseThrow());

        assertThat(articles.find(article).orElseThrow().withdrawn()).isTrue();
        assertThat(articles.find(article).orElseThrow().article()).isEqualTo(stored);
    }

    @Test
    void aTeaserDoesNotTakeThePlaceOfATextThatIsKnownByItsCanonicalAddress() {
        var page = FeedBuilder.page("Ferry sails");
        var link = "<link rel=\"canonical\" href=\"%s\">".formatted(house.site.link("/2026/ferry"));
        house.site.serve("/ferry", "text/html", page.replace("</head>", link + "</head>"));
        var article = take("Ferry sails");
        house.site.serve("/ferry", Replies.status(503));

        take("Ferry sails no more");

        assertThat(articles.find(article).orElseThrow().withdrawn()).isFalse();
        assertThat(articles.find(article).orElseThrow().article().header().headlineOnly())
                .isFalse();
        assertThat(articles.coverage(Reader.OWNER).articles()).isEqualTo(1);
    }

    /** Visits the feed with one entry under this headline, and returns its article. */
    private ArticleId take(String headline) {
        serveFeed("/feed", headline);
        var stored = state.feeds().find(FeedKey.shared(house.site.at("/feed"))).orElseThrow();
        visit.visit(stored);
        return articles.changesAfter(0, 1).getFirst().id();
    }

    private void serveFeed(String path, String headline) {
        var feed = new FeedBuilder("Harbour Times")
                .summary(headline, house.site.at("/ferry").toString(), house.clock.instant());
        house.site.serve(path, "application/rss+xml", feed.build());
    }
}
