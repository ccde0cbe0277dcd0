package citewire.ask.summary;

import static dev.langchain4j.model.output.FinishReason.STOP;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.ArticleId;
import citewire.domain.Asker;
import citewire.domain.Summary;
import citewire.fixtures.ArticleBuilder;
import citewire.fixtures.NewsDesk;
import citewire.fixtures.ScriptedChatModel;
import citewire.model.ChatModels;
import citewire.state.StoredArticle;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a model makes of an article, and what of it is shown and kept. */
class ArticleSummariesTest {

    private static final Asker MEMBER = new Asker("1", "2");
    private static final String TRUE = "The Skarrow ferry sails again on Sunday [1]. ";
    private static final String FALSE = "It carries 900 people [1]. ";

    @TempDir
    private Path folder;

    private NewsDesk desk;

    @BeforeEach
    void open() {
        desk = NewsDesk.open(folder);
        publish("The Skarrow ferry sails again on Sunday, its owner said. It carries 380 people.");
    }

    private void publish(String body) {
        desk.read(ArticleBuilder.article()
                .id("ferry")
                .title("The ferry")
                .body(body)
                .build());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void showsTheSentencesThatHoldAgainstTheArticleItself() {
        var model = ScriptedChatModel.saying(TRUE + FALSE, STOP);

        assertThat(summaries(model).write(ferry(), MEMBER))
                .contains(new Summary(List.of("The Skarrow ferry sails again on Sunday."), "scripted"));
        assertThat(model.messages(0).getLast()).contains("380 people").contains("What does this article report?");
    }

    @Test
    void paysForAVersionOnce() {
        var model = ScriptedChatModel.saying(TRUE, STOP);
        var written = summaries(model).write(ferry(), MEMBER);

        var again = summaries(model).write(ferry(), new Asker("9", "9"));

        assertThat(again).isEqualTo(written).isPresent();
        assertThat(summaries(null).known(ferry())).isEqualTo(written);
        assertThat(model.requests()).hasSize(1);
    }

    @Test
    void paysOnceAlsoWhereNoSentenceHolds() {
        var model = ScriptedChatModel.saying(FALSE, STOP);

        assertThat(summaries(model).write(ferry(), MEMBER)).isEmpty();
        assertThat(summaries(model).write(ferry(), MEMBER)).isEmpty();
        assertThat(model.requests()).hasSize(1);
    }

    @Test
    void asksAnewOfANewVersion() {
        summaries(ScriptedChatModel.saying(TRUE, STOP)).write(ferry(), MEMBER);
        publish("The Skarrow ferry stays in harbour until Monday, its owner said.");
        var model = ScriptedChatModel.saying("The Skarrow ferry stays in harbour until Monday [1].", STOP);

        assertThat(summaries(model).known(ferry())).isEmpty();
        assertThat(summaries(model).write(ferry(), MEMBER).orElseThrow().sentences())
                .containsExactly("The Skarrow ferry stays in harbour until Monday.");
    }

    @Test
    void keepsNothingOfAModelThatFails() {
        assertThat(summaries(ScriptedChatModel.saying(new IllegalStateException("down")))
                        .write(ferry(), MEMBER))
                .isEmpty();
        assertThat(summaries(ScriptedChatModel.saying(TRUE, STOP)).write(ferry(), MEMBER))
                .isPresent();
        assertThat(summaries(null).write(ferry(), MEMBER)).as("what is kept").isPresent();
    }

    @Test
    void writesNothingWithoutAModelOrOfAWithdrawnArticle() {
        assertThat(summaries(null).write(ferry(), MEMBER)).isEmpty();
        desk.withdraw("ferry");
        var model = ScriptedChatModel.saying(TRUE, STOP);
        assertThat(summaries(model).write(ferry(), MEMBER)).isEmpty();
        assertThat(model.requests()).isEmpty();
    }

    private StoredArticle ferry() {
        return desk.state().articles().find(new ArticleId("ferry")).orElseThrow();
    }

    private ArticleSummaries summaries(@Nullable ScriptedChatModel model) {
        return desk.summaries(model == null ? null : new ChatModels("scripted", model, model, Duration.ofSeconds(5)));
    }
}
