package citewire.frontend.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.Answer;
import citewire.domain.Confidence;
import citewire.domain.Coverage;
import citewire.domain.Notice;
import citewire.domain.Provenance;
import citewire.domain.Spend;
import citewire.domain.TimeWindow;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The JSON of an answer is a contract: every key, their order, every value. */
class AskJsonTest {

    @Test
    void anAnswer() {
        var screen = Screen.plain();
        assertThat(screen.run(new FakeWorkspace(), "ask", "--json", "Who meets whom?"))
                .isZero();
        assertThat(screen.err()).isEmpty();
        assertThat(screen.out()).isEqualTo("""
                {"id":null,"question":"Who meets whom?","status":"answered","reason":null,\
                "answer":"On Wednesday, Mayor Ada Holm will hold talks with Norhaven, Sandvik and Port Elin. [1] \
                The bridge, 4.2 km long, opened on Friday. [2]","highlights":[],"drafter":"quotes","window":null,"citations":[\
                {"n":1,"articleId":"summit","title":"Leaders of nine harbour towns meet to discuss rising tides",\
                "source":"Coast Daily","url":null,"published":"2024-07-07",\
                "quote":"On Wednesday, Mayor Ada Holm will hold talks with Norhaven, Sandvik and Port Elin.",\
                "quotes":["On Wednesday, Mayor Ada Holm will hold talks with Norhaven, Sandvik and Port Elin."]},\
                {"n":2,"articleId":"bridge","title":"Longest bridge of the coast opens","source":"The Ferryman",\
                "url":"https://news.example.org/2024/bridge","published":"2024-07-05T09:30:00+02:00",\
                "quote":"The bridge, 4.2 km long, opened on Friday.",\
                "quotes":["The bridge, 4.2 km long, opened on Friday.","Longest bridge of the coast opens"]}],\
                "nearest":[],"confidence":0.75,"notice":null,"vectors":1.0,"unread":null,"firstTextMs":12,"elapsedMs":34,"answerId":"a1b2",\
                "usage":{"inputTokens":0,"outputTokens":0,"cost":0,"estimated":false},"sources":{"independent":0,"copies":0},"developing":false,"disagreements":[],"failingFeeds":[]}
                """);
    }

    @Test
    void aRefusal() {
        var screen = Screen.plain();
        assertThat(screen.run(new FakeWorkspace(question -> News.declined()), "ask", "--json", "Who won?"))
                .isZero();
        assertThat(screen.out()).isEqualTo("""
                {"id":null,"question":"Who won?","status":"declined","reason":"not_covered",\
                "answer":"The articles do not say who won the regatta.","highlights":[],"drafter":"quotes","window":null,\
                "citations":[],"nearest":[\
                {"articleId":"summit","title":"Leaders of nine harbour towns meet to discuss rising tides"},\
                {"articleId":"rumour","title":"A rumour without a date"}],\
                "confidence":0.1,"notice":null,"vectors":1.0,"unread":0,"firstTextMs":12,"elapsedMs":34,"answerId":"a1b2",\
                "usage":{"inputTokens":0,"outputTokens":0,"cost":0,"estimated":false},"sources":{"independent":0,"copies":0},"developing":false,"disagreements":[],"failingFeeds":[]}
                """);
    }

    @Test
    void aRefusalNamesTheFeedsWhoseNewsMayBeMissing() {
        var screen = Screen.plain();
        screen.run(new FakeWorkspace(question -> News.missing(2)), "ask", "--json", "Who won?");
        assertThat(screen.out())
                .endsWith("\"failingFeeds\":[{\"name\":\"Feed 1\",\"since\":null},"
                        + "{\"name\":\"Feed 2\",\"since\":\"2024-07-07T06:00:00Z\"}]}\n");
    }

    @Test
    void aFailure() {
        var screen = Screen.plain();
        assertThat(screen.run(new FakeWorkspace(question -> News.failed()), "ask", "--json", "Who won?"))
                .isEqualTo(1);
        assertThat(screen.out()).isEqualTo("""
                {"id":null,"question":"Who won?","status":"failed","reason":"error",\
                "answer":"The search broke; try again.","highlights":[],"drafter":"quotes","window":null,\
                "citations":[],"nearest":[],"confidence":0.0,"notice":null,"vectors":1.0,"unread":null,\
                "firstTextMs":12,"elapsedMs":34,"answerId":"a1b2",\
                "usage":{"inputTokens":0,"outputTokens":0,"cost":0,"estimated":false},"sources":{"independent":0,"copies":0},"developing":false,"disagreements":[],"failingFeeds":[]}
                """);
    }

    @Test
    void theWindowKeepsThePrecisionInWhichItWasAsked() {
        var workspace = new FakeWorkspace(question -> too(question.scope().window()));
        var screen = Screen.plain();
        screen.run(workspace, "ask", "--json", "--since", "2024-07-01", "--until", "2024-07-07", "Who won?");
        assertThat(screen.out())
                .contains(
                        "\"reason\":\"too_old\"",
                        "\"window\":{\"from\":\"2024-07-01\",\"to\":\"2024-07-07\"}",
                        "\"notice\":\"budget\"");
    }

    @Test
    void aWindowFromTheWordsOfTheQuestionIsToldInInstants() {
        var workspace = new FakeWorkspace(question -> too(new TimeWindow(Instant.parse("2024-07-02T00:00:00Z"), null)));
        var screen = Screen.plain();
        screen.run(workspace, "ask", "--json", "--since", "2024-07-01", "Who won last week?");
        assertThat(screen.out()).contains("\"window\":{\"from\":\"2024-07-02T00:00:00Z\",\"to\":null}");
    }

    @Test
    void tellsWhatTheAnswerTookOfTheModels() {
        var spend = new Spend(3000, 112, new BigDecimal("0.001380"), "USD", true, null);
        var screen = Screen.plain();
        screen.run(new FakeWorkspace(question -> News.talks().with(spend)), "ask", "--json", "Who?");
        assertThat(screen.out())
                .contains("\"usage\":{\"inputTokens\":3000,\"outputTokens\":112,\"cost\":0.001380,\"estimated\":true}");
    }

    private static Answer too(TimeWindow window) {
        return new Answer.Declined(
                Answer.Reason.TOO_OLD,
                "Only older articles bear on that.",
                List.of(),
                Confidence.NONE,
                new Coverage(3, 3, null),
                new Provenance("quotes", window, Notice.BUDGET, 0.5, Duration.ZERO, Duration.ZERO));
    }
}
