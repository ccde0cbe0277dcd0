package citewire.ask.claim;

import static citewire.fixtures.ArticleBuilder.article;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.Article;
import citewire.domain.Audience;
import citewire.domain.Reader;
import citewire.domain.Scope;
import citewire.fixtures.InventedNews;
import citewire.fixtures.NewsDesk;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimCheckerTest {

    /** The day after the storm. */
    private static final Instant THEN = Instant.parse("2026-11-07T09:00:00Z");

    @TempDir
    private static Path common;

    /** For all tests that only read it. */
    private static NewsDesk news;

    @TempDir
    private Path folder;

    private NewsDesk desk;

    @BeforeAll
    static void openNews() {
        news = opened(common);
    }

    @AfterAll
    static void closeNews() {
        news.close();
    }

    @BeforeEach
    void useThatOfAll() {
        desk = news;
    }

    /** As the others', to be changed. */
    private void openApart() {
        desk = opened(folder);
    }

    private static NewsDesk opened(Path folder) {
        return NewsDesk.open(folder).read(InventedNews.articles().values().toArray(Article[]::new));
    }

    @AfterEach
    void closeApart() {
        if (desk != news) {
            desk.close();
        }
    }

    @Test
    void supportsWhatAnArticleSaysInItsOwnWords() {
        var supported = (ClaimVerdict.Supported)
                only("Five men were lifted from the trawler Skarrow Maiden in Torva Sound on Friday morning.");

        assertThat(supported.against()).isEmpty();
        assertThat(supported.by()).singleElement().satisfies(citation -> {
            assertThat(citation.n()).isEqualTo(1);
            assertThat(citation.article().source()).isEqualTo("Radio Kelmark");
            assertThat(citation.quotes()).first().asString().startsWith("Five men were lifted from the trawler");
        });
    }

    @Test
    void countsWhatASearchDoesNotKnowYet() {
        openApart();
        desk.state()
                .articles()
                .commit(article()
                        .id("late")
                        .body("The regatta was won by a baker.")
                        .build());

        var check = (ClaimCheck.Checked) check("The regatta of Torva was won by a baker on Sunday.");

        assertThat(check.searched().unread()).isEqualTo(1);
    }

    @Test
    void contradictsAnotherFigureOfTheSameThing() {
        var contradicted = (ClaimVerdict.Contradicted)
                only("Eleven men were lifted from the trawler Skarrow Maiden in Torva Sound.");

        assertThat(contradicted.by()).first().satisfies(counter -> {
            assertThat(counter.claimed()).isEqualTo("Eleven");
            assertThat(counter.told()).isEqualTo("Five");
            assertThat(counter.citation().quotes()).first().asString().contains("Five men were lifted");
        });
    }

    @Test
    void showsWhereArticlesDisagreeOverAClaim() {
        openApart();
        desk.read(
                blast(
                        "wire",
                        "Kelmark Wire",
                        "A blast at the Torva refinery killed 12 workers on Friday, the police said."),
                blast("radio", "Radio Kelmark", "On Friday a blast killed 15 workers at the refinery of Torva."));

        var supported = (ClaimVerdict.Supported) only("A blast at the Torva refinery killed 12 workers on Friday.");

        assertThat(supported.by())
                .extracting(citation -> citation.article().source())
                .containsExactly("Kelmark Wire");
        assertThat(supported.against()).extracting(ClaimVerdict.Counter::told).containsExactly("15");
    }

    @Test
    void doesNotCallAClaimContradictedWhoseFigureAnotherReportHas() {
        assertThat(only("Storm Ysolde cut the power to 52,000 homes on the west coast."))
                .isNotInstanceOf(ClaimVerdict.Contradicted.class);
    }

    private static Article blast(String id, String source, String text) {
        return article()
                .id(id)
                .source(source)
                .title("Blast in Torva")
                .published("2026-11-06T08:00:00Z")
                .body(text)
                .build();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A storm in Patagonia has cut the power to 90,000 homes.",
                "Storm Ysolde tore the roof off the town hall of Lindmere and killed four dogs.",
                "The mayor of Ormsholt is going to resign over the storm warnings.",
                "Parliament voted by 61 to 88 to bar telephones from lessons.",
                "Storm Gudrun cut the power to 11,000 homes on the west coast of Kelmark."
            })
    void saysNothingOfWhatTheArticlesDoNotTell(String claim) {
        assertThat(only(claim)).isInstanceOf(ClaimVerdict.NotCovered.class);
    }

    @Test
    void doesNotHoldAnOldReportAgainstALaterTime() {
        var muchLater = Instant.parse("2027-06-07T09:00:00Z");

        var verdict = only("Storm cuts the power to 90,000 homes in Kelmark.", muchLater, Reader.OWNER);

        assertThat(verdict).isInstanceOf(ClaimVerdict.NotCovered.class);
    }

    @Test
    void leavesAHigherTollOfALaterMessageOpen() {
        openApart();
        desk.read(blast(
                "wire", "Kelmark Wire", "A blast at the Torva refinery killed 12 workers on Friday, the police said."));

        assertThat(only("The blast at the Torva refinery killed 15 workers on Friday."))
                .isInstanceOf(ClaimVerdict.NotCovered.class);
        assertThat(only("The blast at the Torva refinery killed 9 workers on Friday."))
                .isInstanceOf(ClaimVerdict.Contradicted.class);
    }

    @Test
    void takesTheClaimsOfAMessageOneByOneAndNumbersTheirSourcesTogether() {
        var checked = (ClaimCheck.Checked) check("""
                BREAKING: wow, did you hear that **Storm Ysolde cuts power to 38,000 homes**? lol
                > Storm Ysolde cut the power to 38,000 homes on the west coast of Kelmark overnight.
                Five men were lifted from the trawler Skarrow Maiden in Torva Sound. https://spam.example/x <@123>
                He is a liar and it is bad!
                """);

        assertThat(checked.claims())
                .extracting(ClaimCheck.Judged::claim)
                .containsExactly(
                        "Storm Ysolde cut the power to 38,000 homes on the west coast of Kelmark overnight.",
                        "Five men were lifted from the trawler Skarrow Maiden in Torva Sound.");
        assertThat(checked.claims())
                .extracting(one ->
                        ((ClaimVerdict.Supported) one.verdict()).by().getFirst().n())
                .containsExactly(1, checked.claims().size() + counters(checked));
        assertThat(checked.searched().articles()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "lol",
                "What happened in Torva?",
                "He will not do that again, I think.",
                "https://news.example/a",
                "```\nStorm Ysolde cut the power to 38,000 homes.\n```"
            })
    void findsNothingToCheckWhereNothingIsClaimed(String text) {
        assertThat(check(text)).isInstanceOf(ClaimCheck.NothingToCheck.class);
    }

    @Test
    void readsFiveClaimsOfALongMessage() {
        var checked = (ClaimCheck.Checked) check("Storm Ysolde came ashore near Torva and nobody slept.\n".repeat(3)
                + "The harbour master of Torva number %d slept well.\n"
                        .repeat(7)
                        .formatted(1, 2, 3, 4, 5, 6, 7));

        assertThat(checked.claims()).hasSize(5);
        assertThat(checked.leftOut()).isEqualTo(3);
    }

    @Test
    void readsNoArticleOfAnotherServer() {
        openApart();
        desk.read(article()
                .id("secret")
                .published("2026-11-06T08:00:00Z")
                .body("The Torva lighthouse was sold to Brannick for 9,000 crowns on Friday.")
                .build()
                .to(new Audience("g1")));
        String claim = "The Torva lighthouse was sold to Brannick for 9,000 crowns.";

        assertThat(only(claim, THEN, Reader.in("g1"))).isInstanceOf(ClaimVerdict.Supported.class);
        assertThat(only(claim, THEN, Reader.in("g2"))).isInstanceOf(ClaimVerdict.NotCovered.class);
        assertThat(only(claim, THEN, Reader.ANYBODY)).isInstanceOf(ClaimVerdict.NotCovered.class);
    }

    @Test
    void tellsAFaultOfTheSearchAsOne() {
        openApart();
        desk.index().close();

        assertThat(check("Storm Ysolde cut the power to 38,000 homes.")).isEqualTo(new ClaimCheck.Broke("incident"));
    }

    private static int counters(ClaimCheck.Checked checked) {
        return ((ClaimVerdict.Supported) checked.claims().getFirst().verdict())
                .against()
                .size();
    }

    private ClaimVerdict only(String claim) {
        return only(claim, THEN, Reader.OWNER);
    }

    private ClaimVerdict only(String claim, Instant at, Reader reader) {
        var checked = (ClaimCheck.Checked) desk.claims().check(request(claim, at, reader));
        assertThat(checked.claims()).hasSize(1);
        return checked.claims().getFirst().verdict();
    }

    private ClaimCheck check(String text) {
        return desk.claims().check(request(text, THEN, Reader.OWNER));
    }

    private static ClaimRequest request(String text, Instant at, Reader reader) {
        return new ClaimRequest(text, at, at, Scope.EVERYTHING.seenBy(reader), ZoneOffset.UTC);
    }
}
