package citewire.frontend.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.ask.AnswerListener;
import citewire.ask.Answerer;
import citewire.domain.Answer;
import citewire.domain.ArticleHeader;
import citewire.domain.ArticleId;
import citewire.domain.Citation;
import citewire.domain.Confidence;
import citewire.domain.Disagreement;
import citewire.domain.Notice;
import citewire.domain.Provenance;
import citewire.domain.Question;
import citewire.domain.Refusal;
import citewire.domain.Refusal.Whose;
import citewire.domain.Scope;
import citewire.domain.Spend;
import citewire.domain.Standing;
import citewire.domain.TimeWindow;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AskCommandTest {

    private static final String WIDE = """
            On Wednesday, Mayor Ada Holm will hold talks with Norhaven, Sandvik and Port Elin. [1] The bridge,
            4.2 km long, opened on Friday. [2]

            [1] Leaders of nine harbour towns meet to discuss rising tides — Coast Daily, 7 Jul 2024
                news/summit.txt
                “On Wednesday, Mayor Ada Holm will hold talks with Norhaven, Sandvik and Port Elin.”

            [2] Longest bridge of the coast opens — The Ferryman, 5 Jul 2024, 07:30
                https://news.example.org/2024/bridge
                “The bridge, 4.2 km long, opened on Friday.”
                “Longest bridge of the coast opens”

            Quoted word for word; no model is configured.
            """;

    private static final String USUAL = """
            On Wednesday, Mayor Ada Holm will hold talks with Norhaven, Sandvik and Port
            Elin. [1] The bridge, 4.2 km long, opened on Friday. [2]

            [1] Leaders of nine harbour towns meet to discuss rising tides — Coast Daily,
                7 Jul 2024
                news/summit.txt
                “On Wednesday, Mayor Ada Holm will hold talks with Norhaven, Sandvik and
                Port Elin.”

            [2] Longest bridge of the coast opens — The Ferryman, 5 Jul 2024, 07:30
                https://news.example.org/2024/bridge
                “The bridge, 4.2 km long, opened on Friday.”
                “Longest bridge of the coast opens”

            Quoted word for word; no model is configured.
            """;

    private static final String NARROW = """
            On Wednesday, Mayor Ada Holm will hold talks with Norhaven,
            Sandvik and Port Elin. [1] The bridge, 4.2 km long, opened
            on Friday. [2]

            [1] Leaders of nine harbour towns meet to discuss rising
                tides — Coast Daily, 7 Jul 2024
                news/summit.txt
                “On Wednesday, Mayor Ada Holm will hold talks with
                Norhaven, Sandvik and Port Elin.”

            [2] Longest bridge of the coast opens — The Ferryman,
                5 Jul 2024, 07:30
                https://news.example.org/2024/bridge
                “The bridge, 4.2 km long, opened on Friday.”
                “Longest bridge of the coast opens”

            Quoted word for word; no model is configured.
            """;

    @Test
    void printsTheAnswerWithItsSourcesAtTheWidthOfTheTerminal() {
        assertThat(asked(Screen.plain(120))).isEqualTo(WIDE);
        assertThat(asked(Screen.plain(80))).isEqualTo(USUAL);
        assertThat(asked(Screen.plain(60))).isEqualTo(NARROW);
    }

    @Test
    void sentencesThatComeOneByOneEndAsTheSameText() {
        String streamed = asked(Screen.live(80)).replaceAll("\r\u001b\\[2K", "");
        assertThat(streamed)
                .isEqualTo("searching 638 articles from 12 sources …reading 2 articles from 1 publisher …" + USUAL);
    }

    @Test
    void coloursMarkTheNumbersAndTheTitles() {
        assertThat(asked(Screen.coloured())).contains("\u001b[36m[2]\u001b[0m").contains("\u001b[1mLongest bridge");
    }

    @Test
    void aModelThatBreaksOffIsToldAndTheQuotesFollow() {
        var workspace = new FakeWorkspace() {
            @Override
            public Answerer answerer() {
                return AskCommandTest::breakOff;
            }
        };
        var screen = Screen.live(80);
        assertThat(screen.run(workspace, "ask", "Who?")).isZero();
        assertThat(screen.out()).startsWith("""
                The mayor will
                — the model broke off; quoted from the articles instead:
                On Wednesday,""").endsWith("""

                The model is unavailable; quoted word for word instead.
                """);
    }

    @Test
    void aYoungEventThatOneSourceTellsIsCalledDeveloping() {
        var talks = News.talks();
        var young = new Answer.Cited(
                talks.text(),
                talks.citations(),
                List.of(),
                new Standing(1, 2, true),
                talks.confidence(),
                talks.provenance());
        var screen = Screen.plain(80);

        screen.run(new FakeWorkspace(question -> young), "ask", "Who?");

        assertThat(screen.out()).endsWith("""

                Developing: less than a day old, and told by one source so far.

                1 independent source, 2 copies. Quoted word for word; no model is configured.
                """);
    }

    @Test
    void whoSaysOtherwiseIsShownWithTimeAndWords() {
        var talks = News.talks();
        var claims = List.of(
                new Disagreement.Claim(1, News.SUMMIT, "Wednesday", News.TALKS),
                new Disagreement.Claim(0, News.BRIDGE, "Friday", "On Friday, Mayor Ada Holm will hold talks."));
        var disputed = new Answer.Cited(
                talks.text(),
                talks.citations(),
                List.of(),
                new Standing(
                        2, 0, false, List.of(new Disagreement("hold talks", Disagreement.Kind.DATE, false, claims))),
                talks.confidence(),
                talks.provenance());
        var screen = Screen.plain(80);

        screen.run(new FakeWorkspace(question -> disputed), "ask", "Who?");

        assertThat(screen.out()).endsWith("""

                Sources disagree: hold talks:
                  · Wednesday — Coast Daily, 7 Jul 2024 [1]
                    “On Wednesday, Mayor Ada Holm will hold talks with Norhaven, Sandvik and
                    Port Elin.”
                  · Friday — The Ferryman, 5 Jul 2024, 07:30
                    “On Friday, Mayor Ada Holm will hold talks.”

                2 independent sources. Quoted word for word; no model is configured.
                """);
    }

    private static Answer breakOff(Question question, AnswerListener listener) {
        listener.sentence("The mayor will");
        listener.restarted();
        listener.sentence(News.TALKS + " [1]");
        listener.sentence(News.OPENING + " [2]");
        return News.cited(new Provenance(
                "quotes", null, Notice.MODEL_UNAVAILABLE, 1, Duration.ofMillis(1), Duration.ofMillis(2)));
    }

    @Test
    void anAnswerThatDiffersFromWhatWasStreamedIsPrintedWhole() {
        var workspace = new FakeWorkspace() {
            @Override
            public Answerer answerer() {
                return (question, listener) -> {
                    listener.sentence(News.OPENING + " [1]");
                    return News.declined();
                };
            }
        };
        var screen = Screen.live(80);
        screen.run(workspace, "ask", "Who?");
        assertThat(screen.out()).startsWith("""
                The bridge, 4.2 km long, opened on Friday. [1]

                The articles do not say who won the regatta.
                """);
    }

    @Test
    void aRefusalTellsWhyAndTheNearestArticles() {
        var screen = Screen.plain();
        int code = screen.run(new FakeWorkspace(question -> News.declined()), "ask", "Who won the regatta?");
        assertThat(code).isZero();
        assertThat(screen.out()).isEqualTo("""
                The articles do not say who won the regatta.

                The nearest articles:
                  · Leaders of nine harbour towns meet to discuss rising tides — Coast Daily,
                    7 Jul 2024
                  · A rumour without a date — Some File, undated
                """);
    }

    @Test
    void aRefusalNamesTheFeedsWhoseNewsMayBeMissing() {
        var screen = Screen.plain();
        screen.run(new FakeWorkspace(question -> News.missing(5)), "ask", "Who won the regatta?");
        assertThat(screen.out()).contains("""
                The articles do not say who won the regatta.

                5 feeds cannot be read, so news may be missing: Feed 1, Feed 2 (not since 7 Jul
                2024, 06:00), Feed 3 (not since 7 Jul 2024, 06:00) and 2 more.

                The nearest articles:
                """);
    }

    @Test
    void tellsWhatAnAnswerCostAndWhoseBudgetIsSpent() {
        var written = new Spend(3000, 112, new BigDecimal("0.001380"), "USD", false, null);
        var screen = Screen.plain();
        screen.run(
                new FakeWorkspace(
                        question -> News.cited(provenance("gpt", null)).with(written)),
                "ask",
                "Who?");
        assertThat(screen.out()).endsWith("""

                Written by gpt, every sentence checked against its source. 3,112 tokens, USD
                0.0014.
                """);

        var refusal = new Refusal(Whose.EVERYONE, Instant.parse("2024-07-09T00:00:00Z"));
        var quoted = new Spend(0, 0, BigDecimal.ZERO, "USD", false, refusal);
        var full = Screen.plain();
        full.run(
                new FakeWorkspace(question ->
                        News.cited(provenance("quotes", Notice.BUDGET)).with(quoted)),
                "ask",
                "Who?");
        assertThat(full.out()).endsWith("""

                The model's budget is spent until 9 Jul 2024, 00:00; quoted word for word
                instead.
                """);
    }

    private static Provenance provenance(String drafter, @Nullable Notice notice) {
        return new Provenance(drafter, null, notice, 1, Duration.ZERO, Duration.ZERO);
    }

    @Test
    void aFaultIsAFailure() {
        var screen = Screen.plain();
        assertThat(screen.run(new FakeWorkspace(question -> News.failed()), "ask", "Who?"))
                .isEqualTo(1);
        assertThat(screen.out()).isEqualTo("""
                The search broke; try again.
                """);
    }

    @Test
    void notesTellTheWindowTheModelAndTheShareOfVectors() {
        var window = new TimeWindow(Instant.parse("2024-07-01T00:00:00Z"), Instant.parse("2024-07-07T23:59:59Z"));
        var provenance = new Provenance("llama3.1:8b", window, null, 0.434, Duration.ZERO, Duration.ZERO);
        var screen = Screen.plain(200);
        screen.run(new FakeWorkspace(question -> News.cited(provenance)), "ask", "Who?");
        assertThat(screen.out()).endsWith("""

                Published 1 Jul 2024 – 7 Jul 2024. Written by llama3.1:8b, every sentence checked against its
                source. Vectors are still being built: 43 % of the passages could be searched by meaning.
                """);
    }

    @Test
    void foreignTextCannotSteerTheTerminal() {
        var evil = new ArticleHeader(
                new ArticleId("evil"), "Nice\u001b]0;owned\u0007 title\u202e", "Pub\u001b[2Jlisher", null, null);
        var answer = new Answer.Cited(
                "Red \u001b[31malert\u009b0m. [1]",
                List.of(new Citation(1, evil, List.of("Red \u001b[31malert\u009b0m."))),
                new Confidence(1),
                News.QUOTED);
        for (var screen : List.of(Screen.plain(), Screen.live(80))) {
            screen.run(new FakeWorkspace(question -> answer), "ask", "Who?");
            assertThat(screen.out().replace("\r\u001b[2K", ""))
                    .contains("Red alert. [1]", "[1] Nice title — Publisher, undated", "“Red alert.”")
                    .doesNotContainPattern("[\\x00-\\x09\\x0b-\\x1f\\x7f-\\x9f\u202e]");
        }
    }

    @Test
    void optionsSayWhichArticlesMayBeUsed() {
        var workspace = new FakeWorkspace();
        workspace.zone = ZoneId.of("Europe/Oslo");
        Screen.plain()
                .run(
                        workspace,
                        "ask",
                        "--at",
                        "2024-07-08",
                        "--since=2024-07-01",
                        "--until",
                        "2024-07-07T10:00:00Z",
                        "--source",
                        "Coast Daily",
                        "Who?");
        var question = workspace.answerer.asked().getFirst();
        assertThat(question.text()).isEqualTo("Who?");
        assertThat(question.at()).isEqualTo(Instant.parse("2024-07-08T21:59:59.999999999Z"));
        assertThat(question.scope())
                .isEqualTo(new Scope(
                        new TimeWindow(Instant.parse("2024-06-30T22:00:00Z"), Instant.parse("2024-07-07T10:00:00Z")),
                        "Coast Daily",
                        Set.of(),
                        null));
    }

    @Test
    void withoutAtTheClockIsTheNowOfTheQuestion() {
        var workspace = new FakeWorkspace();
        Screen.plain().run(workspace, "ask", "@who", "is", "${user.name}?");
        assertThat(workspace.answerer.asked().getFirst().at()).isEqualTo(FakeWorkspace.NOW);
        assertThat(workspace.answerer.asked().getFirst().text()).isEqualTo("@who is ${user.name}?");
        assertThat(workspace.done).endsWith("close");
    }

    @Test
    void wrongArgumentsAreWrongUsageAndSayWhy() {
        assertThat(mistake("ask")).contains("there is nothing to look for");
        assertThat(mistake("ask", "  ")).contains("there is nothing to look for");
        assertThat(mistake("ask", "Who?", "--batch", "x")).contains("not both");
        assertThat(mistake("ask", "--at", "yesterday", "Who?"))
                .contains("'--at'", "'yesterday', which is neither a date (2024-07-07) nor an instant");
        assertThat(mistake("ask", "--since", "2024-07-02", "--until", "2024-07-01", "Who?"))
                .contains("before it starts");
        assertThat(mistake("ask", "x".repeat(1001))).contains("at most 1000 characters");
    }

    private static String mistake(String... args) {
        var screen = Screen.plain();
        assertThat(screen.run(new FakeWorkspace(), args)).isEqualTo(2);
        assertThat(screen.out()).isEmpty();
        return screen.err();
    }

    private static String asked(Screen screen) {
        int code = screen.run(new FakeWorkspace(), "ask", "Who", "meets", "whom?");
        assertThat(code).isZero();
        assertThat(screen.err()).isEmpty();
        return screen.out();
    }
}
