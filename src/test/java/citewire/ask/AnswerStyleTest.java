package citewire.ask;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.ask.explain.Explanations;
import citewire.config.Config;
import citewire.domain.Answer;
import citewire.domain.AnswerStyle;
import citewire.domain.Question;
import citewire.fixtures.ArticleBuilder;
import citewire.fixtures.NewsDesk;
import citewire.fixtures.ScriptedChatModel;
import citewire.model.ChatModels;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Short answers, by quotes and by a model, and what is kept of it. */
class AnswerStyleTest {

    private static final Question STRIKE =
            Question.of("Why do the Skarrow ferry crews strike?", Instant.parse("2026-11-20T12:00:00Z"));

    private static final String FIRST =
            "The Skarrow ferry crews strike because their shifts grow from ten hours to twelve"
                    + " without extra pay, as Varsund Line decided in the spring";
    private static final String SECOND =
            "The Skarrow ferry crews strike too because the company that runs the crossing did"
                    + " not hear their union before it wrote the new roster for the ferries";
    private static final String THIRD =
            "The Skarrow ferry crews say that nobody steers well in the eleventh hour of a shift";

    @TempDir
    private Path folder;

    private NewsDesk desk;

    @BeforeEach
    void open() {
        desk = NewsDesk.open(folder);
        desk.read(ArticleBuilder.article()
                .id("strike")
                .title("Skarrow ferry crews strike")
                .published("2026-11-20")
                .body(FIRST + ". " + SECOND + ". " + THIRD + ".")
                .build());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aShortAnswerQuotesAThirdAtMost() {
        int normal = quoted(null).text().length();

        assertThat(quoted(AnswerStyle.SHORT).text()).hasSizeLessThan(300).hasSizeLessThan(normal);
        assertThat(quoted(AnswerStyle.NORMAL).text()).hasSize(normal);
    }

    private Answer quoted(@Nullable AnswerStyle style) {
        return desk.pipeline((ChatModels) null).answer(STRIKE.styled(style), AnswerListener.NONE);
    }

    @Test
    void aModelIsToldToBeShortAndIsCutWhereItIsNot() {
        var model = ScriptedChatModel.saying(FIRST + " [1]. " + SECOND + " [1]. " + THIRD + " [1].");

        var answer = desk.pipeline(models(model)).answer(STRIKE.styled(AnswerStyle.SHORT), AnswerListener.NONE);

        assertThat(model.messages(0).getFirst()).contains("one or two of them, at most 300 characters");
        assertThat(answer.text()).contains("without extra pay").doesNotContain("eleventh hour");
    }

    @Test
    void theOwnersStyleHoldsWhereTheAskerHasNone() {
        var config = new Config.Answer(900, 8, 4, 4, 150, 0.25, false, AnswerStyle.SHORT);
        var pipeline = desk.pipeline((ChatModels) null, config, System::nanoTime);

        assertThat(pipeline.answer(STRIKE, AnswerListener.NONE).text()).hasSizeLessThan(300);
    }

    @Test
    void theStyleIsKeptAndAnsweredInAgain() {
        try (Explanations explanations = desk.explanations(Clock.systemUTC())) {
            var answer = explanations
                    .explaining(desk.pipeline((ChatModels) null))
                    .answer(STRIKE.styled(AnswerStyle.SHORT), AnswerListener.NONE);

            var kept = explanations.of(answer.provenance().id()).orElseThrow().answer();

            assertThat(kept.question().style()).isEqualTo(AnswerStyle.SHORT);
            assertThat(desk.pipeline((ChatModels) null).again(kept.question()).text())
                    .isEqualTo(answer.text());
        }
    }

    private static ChatModels models(ScriptedChatModel model) {
        return new ChatModels("scripted", model, model, Duration.ofSeconds(5));
    }
}
