package citewire.ingest.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.ArticleId;
import citewire.fixtures.FeedBuilder;
import citewire.fixtures.NewStore;
import citewire.fixtures.Replies;
import citewire.ingest.IngestOutcome;
import citewire.ingest.IngestOutcome.Status;
import citewire.ingest.Ingestor;
import citewire.ingest.fetch.FetchHouse;
import citewire.ingest.file.ArticleFiles;
import citewire.state.jdbc.SqliteState;
import citewire.threads.RightOfWay;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebInputTest {

    @TempDir
    Path folder;

    private final FetchHouse house = FetchHouse.open();
    private SqliteState state;
    private Ingestor ingestor;

    @BeforeEach
    void open() {
        state = NewStore.open(folder.resolve("citewire.db"), house.clock, new Random(7));
        var web = new WebInput(
                house.fetcher,
                new FeedReading(house.fetcher, house.clock),
                new WebArticles(house.fetcher, new ExtractedPages(), true),
                state.articles());
        ingestor = new Ingestor(state.articles(), new ArticleFiles(10_000, 10_000), web::read, new RightOfWay());
    }

    @AfterEach
    void close() {
        state.close();
        house.close();
    }

    private List<IngestOutcome> ingest(String path) {
        var outcomes = new ArrayList<IngestOutcome>();
        ingestor.ingest(List.of(house.site.link(path)), outcomes::add);
        return outcomes;
    }

    @Test
    void takesTheArticleOfAPageIn() {
        house.site.serve("/ferry", Replies.html(FeedBuilder.page("Ferry sails again")));

        assertThat(ingest("/ferry")).extracting(IngestOutcome::status).containsExactly(Status.ADDED);
        assertThat(ingest("/ferry")).extracting(IngestOutcome::status).containsExactly(Status.UNCHANGED);
    }

    @Test
    void marksAPageBehindAPaywallAsAHeadlineOnly() {
        house.site.serve(
                "/paid",
                Replies.html("<html><head><title>Ferry sails again</title></head><body><h1>Ferry sails again</h1>"
                        + "<p>Subscribe to read on.</p></body></html>"));

        var outcome = ingest("/paid").getFirst();

        var header = state.articles()
                .find(Objects.requireNonNull(outcome.articleId()))
                .orElseThrow()
                .article()
                .header();
        assertThat(header.headlineOnly()).isTrue();
        assertThat(header.title()).isEqualTo("Ferry sails again");
    }

    @Test
    void takesTheArticlesOfAFeedIn() {
        house.site.serve(
                "/feed",
                Replies.rss(new FeedBuilder("Harbour Times")
                        .whole("Ferry sails again", house.site.at("/1").toString(), house.clock.instant())
                        .whole("Harbour to close", house.site.at("/2").toString(), house.clock.instant())
                        .build()));

        assertThat(ingest("/feed")).extracting(IngestOutcome::status).containsExactly(Status.ADDED, Status.ADDED);
        assertThat(ingest("/feed"))
                .extracting(IngestOutcome::status)
                .containsExactly(Status.UNCHANGED, Status.UNCHANGED);
    }

    @Test
    void saysWhyAnAddressGivesNothing() {
        house.site
                .serve("/gone", Replies.status(410))
                .serve("/inside", Replies.redirect(302, "http://169.254.169.254/latest/"))
                .serve("/picture", Replies.document("image/png", new byte[] {1, 2, 3}));

        assertThat(ingest("/gone").getFirst().reason()).contains("410");
        assertThat(ingest("/inside").getFirst().reason()).contains("public internet");
        assertThat(ingest("/picture").getFirst().reason()).contains("cannot be read as a feed");
        assertThat(ingest("/gone").getFirst().status()).isEqualTo(Status.REJECTED);
    }

    @Test
    void withdrawsTheArticleOfAPageThatIsGoneForGood() {
        house.site.serve("/ferry", Replies.html(FeedBuilder.page("Ferry sails again")));
        var article = requireNonNull(ingest("/ferry").getFirst().articleId());
        house.site.serve("/ferry", Replies.status(410));

        var outcome = ingest("/ferry").getFirst();

        assertThat(outcome.status()).isEqualTo(Status.WITHDRAWN);
        assertThat(outcome.articleId()).isEqualTo(article);
        assertThat(outcome.reason()).contains("410");
        var stored = state.articles().find(article).orElseThrow();
        assertThat(stored.withdrawn()).isTrue();
        assertThat(stored.article().header().title()).isEqualTo("Ferry sails again");
        assertThat(ingest("/ferry").getFirst().status())
                .as("nothing is left to withdraw")
                .isEqualTo(Status.REJECTED);
        house.site.serve("/ferry", Replies.html(FeedBuilder.page("Ferry sails again")));
        assertThat(ingest("/ferry").getFirst().status()).as("it is back").isEqualTo(Status.ADDED);
    }

    @Test
    void aPageThatIsMissingForNowWithdrawsNothing() {
        house.site.serve("/ferry", Replies.html(FeedBuilder.page("Ferry sails again")));
        var article = requireNonNull(ingest("/ferry").getFirst().articleId());
        house.site.serve("/ferry", Replies.status(404));

        assertThat(ingest("/ferry").getFirst().status()).isEqualTo(Status.REJECTED);
        assertThat(state.articles().find(article).orElseThrow().withdrawn()).isFalse();
    }

    /** A page that names another address of its site as its own. */
    private void servePageOf(String path, String canonical) {
        var page = FeedBuilder.page("Ferry sails again");
        var link = "<link rel=\"canonical\" href=\"%s\">".formatted(house.site.link(canonical));
        house.site.serve(path, Replies.html(page.replace("</head>", link + "</head>")));
    }

    private boolean withdrawn(ArticleId article) {
        return state.articles().find(article).orElseThrow().withdrawn();
    }

    @Test
    void withdrawsAnArticleThatIsKnownByItsCanonicalAddress() {
        servePageOf("/amp/ferry", "/ferry");
        var article = requireNonNull(ingest("/amp/ferry").getFirst().articleId());
        house.site.serve("/amp/ferry", Replies.status(410)).serve("/ferry", Replies.status(410));

        var outcome = ingest("/amp/ferry").getFirst();

        assertThat(outcome.status()).isEqualTo(Status.WITHDRAWN);
        assertThat(outcome.articleId()).isEqualTo(article);
        assertThat(withdrawn(article)).isTrue();
    }

    @Test
    void withdrawsAnArticleByAnAddressThatItsOwnOnceLedTo() {
        house.site
                .serve("/short", Replies.redirect(302, house.site.link("/ferry")))
                .serve("/ferry", Replies.html(FeedBuilder.page("Ferry sails again")));
        var article = requireNonNull(ingest("/short").getFirst().articleId());
        house.site.serve("/ferry", Replies.status(410));

        assertThat(ingest("/ferry").getFirst().articleId()).isEqualTo(article);
        assertThat(withdrawn(article)).isTrue();
    }

    @Test
    void anArticleThatStandsAtItsOwnAddressStaysWhenAnotherIsGone() {
        servePageOf("/amp/ferry", "/ferry");
        servePageOf("/ferry", "/ferry");
        var article = requireNonNull(ingest("/amp/ferry").getFirst().articleId());
        house.site.serve("/amp/ferry", Replies.status(410));

        assertThat(ingest("/amp/ferry").getFirst().status()).isEqualTo(Status.REJECTED);
        assertThat(withdrawn(article)).isFalse();
    }

    @Test
    void aPageThatIsMissingAgainAQuarterOfAnHourLaterWithdrawsItsArticle() {
        house.site.serve("/ferry", Replies.html(FeedBuilder.page("Ferry sails again")));
        var article = requireNonNull(ingest("/ferry").getFirst().articleId());
        house.site.serve("/ferry", Replies.status(404));

        assertThat(ingest("/ferry").getFirst().status()).isEqualTo(Status.REJECTED);
        house.clock.turn(Duration.ofMinutes(14));
        assertThat(ingest("/ferry").getFirst().status()).as("too soon").isEqualTo(Status.REJECTED);
        house.clock.turn(Duration.ofMinutes(1));
        assertThat(ingest("/ferry").getFirst().status()).isEqualTo(Status.WITHDRAWN);
        assertThat(withdrawn(article)).isTrue();
    }

    @Test
    void aPageThatWasThereInBetweenIsMissingForTheFirstTimeAgain() {
        house.site.serve("/ferry", Replies.html(FeedBuilder.page("Ferry sails again")));
        ingest("/ferry");
        house.site.serve("/ferry", Replies.status(404));
        ingest("/ferry");
        house.site.serve("/ferry", Replies.html(FeedBuilder.page("Ferry sails again")));
        assertThat(ingest("/ferry").getFirst().status()).isEqualTo(Status.UNCHANGED);
        house.clock.turn(Duration.ofMinutes(20));
        house.site.serve("/ferry", Replies.status(404));

        assertThat(ingest("/ferry").getFirst().status()).isEqualTo(Status.REJECTED);
    }
}
