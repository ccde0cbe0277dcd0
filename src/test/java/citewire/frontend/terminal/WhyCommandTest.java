package citewire.frontend.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.ask.AnswerListener;
import citewire.domain.Question;
import citewire.domain.Refusal;
import citewire.domain.Refusal.Whose;
import citewire.domain.Spend;
import citewire.fixtures.ArticleBuilder;
import citewire.fixtures.NewsDesk;
import citewire.fixtures.TurnedClock;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhyCommandTest {

    @TempDir
    private Path folder;

    private final FakeWorkspace workspace = new FakeWorkspace();
    private NewsDesk desk;
    private String id = "";

    @BeforeEach
    void ask() {
        desk = NewsDesk.open(folder, new TurnedClock(FakeWorkspace.NOW));
        workspace.desk = desk;
        desk.read(ArticleBuilder.article()
                .id("ferry")
                .title("Ferry sails again")
                .published("2024-07-08")
                .body("The harbour was quiet. The island ferry sailed again on Monday after a week in dock."
                        + " Its captain was glad.")
                .build());
        try (var explanations = desk.explanations(workspace.clock())) {
            var question = Question.of("When did the island ferry sail again?", Instant.parse("2024-07-08T12:00:00Z"));
            id = explanations
                    .explaining(desk.pipeline(null))
                    .answer(question, AnswerListener.NONE)
                    .provenance()
                    .id();
        }
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void showsWhatWasFoundCheckedAndQuotedWithItsNeighbours() {
        var screen = Screen.plain();

        assertThat(screen.run(workspace, "why", id)).isZero();
        assertThat(screen.out()).isEqualTo("""
                Answer %s of 8 Jul 2024, 12:00
                When did the island ferry sail again?
                among 1 article from 1 source

                Found:
                  1. Ferry sails again — Harbour Times
                     by words no. 1, by meaning not found; read as passage 1

                Drafted and checked:
                  ✓  The island ferry sailed again on Monday after a week in dock.
                     keep, passed every check: supported

                [1]  The harbour was quiet.
                     “The island ferry sailed again on Monday after a week in dock.”
                     Its captain was glad.

                Independent sources: 1; copies: 0; developing
                """.formatted(id));
    }

    @Test
    void showsItInJson() {
        var screen = Screen.plain();

        assertThat(screen.run(workspace, "why", "--json", id)).isZero();
        assertThat(screen.out())
                .startsWith("{\"answerId\":\"" + id + "\",\"question\":\"When did the island ferry sail again?\"")
                .contains(
                        "\"passages\":[{\"rank\":1,\"byWords\":1,\"byMeaning\":null,\"number\":1,\"leftOut\":null,"
                                + "\"articleId\":\"ferry\",\"passageId\":\"ferry#0\",\"version\":1,",
                        "\"verdict\":\"keep\"",
                        "\"quotes\":[{\"n\":1,\"before\":\"The harbour was quiet.\",");
    }

    @Test
    void tellsWhatTheAnswerTookOfTheModelsAndWhatHeldThemBack() {
        var refusal = new Refusal(Whose.GUILD, Instant.parse("2024-07-09T00:00:00Z"));
        var spend = new Spend(3000, 112, new BigDecimal("0.001380"), "USD", true, refusal);
        var quoting = desk.pipeline(null);
        var question = Question.of("When did the island ferry sail again?", Instant.parse("2024-07-08T12:00:00Z"));
        String paid;
        try (var explanations = desk.explanations(workspace.clock())) {
            paid = explanations
                    .explaining(
                            (asked, listener) -> quoting.answer(asked, listener).with(spend))
                    .answer(question, AnswerListener.NONE)
                    .provenance()
                    .id();
        }
        var text = Screen.plain();
        var json = Screen.plain();

        assertThat(text.run(workspace, "why", paid)).isZero();
        assertThat(json.run(workspace, "why", "--json", paid)).isZero();

        assertThat(text.out()).endsWith("""

                This server's share of the model's budget is spent until 9 Jul 2024, 00:00.
                Taken of the models: About 3,112 tokens, USD 0.0014.
                """);
        assertThat(json.out()).contains("\"usage\":{\"inputTokens\":3000,\"outputTokens\":112,\"cost\":0.00138");
    }

    @Test
    void saysThatAnAnswerIsNotKept() {
        var screen = Screen.plain();

        assertThat(screen.run(workspace, "why", "nobody")).isEqualTo(1);
        assertThat(screen.err()).startsWith("citewire: no answer nobody is kept.");
    }

    @Test
    void aChatTellsWhyItsLastAnswerSaysSo() {
        workspace.answering = workspace.explanations().explaining(desk.pipeline(null));
        var screen = Screen.reading("/why\nWhen did the island ferry sail again?\n/why\n/why 1\n/why 7\n");
        screen.run(workspace, "chat");

        assertThat(screen.out())
                .contains(
                        "There is no answer yet; ask something first.",
                        "Drafted and checked:",
                        "[1]  The harbour was quiet.",
                        "The last answer has no source 7.");
    }
}
