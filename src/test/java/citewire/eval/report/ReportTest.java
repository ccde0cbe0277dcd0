package citewire.eval.report;

import static citewire.eval.KnownQuestions.evidence;
import static citewire.eval.KnownQuestions.question;
import static citewire.eval.KnownQuestions.ranking;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.Answer;
import citewire.domain.Citation;
import citewire.domain.Confidence;
import citewire.domain.Provenance;
import citewire.eval.Answered;
import citewire.eval.Answers;
import citewire.eval.Judged;
import citewire.eval.Marks;
import citewire.eval.Retrieval;
import citewire.eval.Retrieved;
import citewire.eval.Run;
import citewire.eval.Simple;
import citewire.eval.judge.Judgement;
import citewire.eval.measure.Bootstrap;
import citewire.eval.trial.Outcome;
import citewire.eval.trial.Trial;
import citewire.eval.trial.TrialKind;
import citewire.eval.trial.Trials;
import citewire.eval.trial.Tried;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class ReportTest {

    private static final String HOSTILE = "</p><script>alert('x')</script> \u0000\u001b[2J & \"quoted\" on Monday <!--";

    private static final Run RUN = new Run(
            "citewire eval --corpus <b>",
            Instant.parse("2026-11-24T10:00:00Z"),
            Duration.ofSeconds(3),
            2,
            5,
            1,
            0,
            "none");

    private final Bootstrap bootstrap = new Bootstrap(1, 200);

    private static Document parsed(String html) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
    }

    private static void isSafe(String html) throws Exception {
        var document = parsed(html);
        assertThat(document.getElementsByTagName("script").getLength()).isZero();
        assertThat(html).doesNotContain("\u0000", "\u001b").doesNotContainPattern("(?:src|href|url)\\s*[=(]");
        assertThat(document.getElementsByTagName("svg").getLength()).isGreaterThan(1);
        assertThat(document.getElementsByTagName("mark").item(0).getTextContent())
                .isEqualTo("on Monday");
    }

    @Test
    void theRetrievalPageIsWellFormedNeedsNothingElseAndEscapesForeignText() throws Exception {
        var question = question("on Monday", evidence("gold", "It sailed on Monday."));
        var judged = Judged.of(question, ranking("bad: " + HOSTILE), Duration.ofMillis(7));
        var retrieval = new Retrieval(
                List.of("citewire", "bm25"),
                List.of(new Retrieved(question, Map.of("citewire", judged, "bm25", judged))));

        isSafe(new RetrievalReport(retrieval, bootstrap).html(RUN));
    }

    private static Tried tried() {
        var trial = new Trial("t", TrialKind.NUMBER, "count", "Nine [1].", List.of(), "Eight.", "eight → nine");
        return new Tried(trial, Outcome.DROPPED, "figure", Duration.ofMillis(1), Duration.ofMillis(1));
    }

    @Test
    void theAnswersPageIsWellFormedNeedsNothingElseAndEscapesForeignText() throws Exception {
        var question = question("on Monday", evidence("gold", "It sailed on Monday."));
        var article = ranking("bad: x").getFirst().passage().article();
        var answer = new Answer.Cited(
                HOSTILE,
                List.of(new Citation(1, article, List.of(HOSTILE))),
                new Confidence(0.7),
                new Provenance("quotes", null, null, 1, Duration.ZERO, Duration.ofMillis(9)));
        var wrong = new Answered(
                question,
                answer,
                new Marks(false, false, 9, 0, 0, 0, 1),
                Judgement.NONE,
                new Simple("s", false, 3, 0.5));

        isSafe(new AnswersReport(new Answers(List.of(wrong)), new Trials(List.of(tried())), bootstrap).html(RUN));
    }
}
