package citewire.ask.explain;

import static dev.langchain4j.model.output.FinishReason.STOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import citewire.ask.AnswerListener;
import citewire.ask.Answerer;
import citewire.ask.check.Verdict;
import citewire.ask.explain.Checked.Fate;
import citewire.domain.Answer;
import citewire.domain.Question;
import citewire.fixtures.NewsDesk;
import citewire.fixtures.Passages;
import citewire.fixtures.ScriptedChatModel;
import citewire.model.ChatModels;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.MDC;

/** What is remembered of the real path's answers. */
class ExplanationsTest {

    private static final Question WHO =
            Question.of("Who will Yoon hold talks with on Wednesday?", Instant.parse("2024-07-08T12:00:00Z"));
    private static final String TALKS = "On Wednesday, Yoon will hold talks with the heads of NATO members including "
            + "the Czech Republic, Sweden, Finland and Norway";

    @TempDir
    private Path folder;

    private NewsDesk desk;

    private final Explanations explanations = new Explanations(2);

    @BeforeEach
    void open() {
        desk = NewsDesk.open(folder);
        desk.read(Passages.seed());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void tellsWhatWasFoundAndWhatTheDrafterGot() {
        var answer = ask("q1", desk.pipeline(null));

        var why = explanations.of("q1").orElseThrow();
        assertThat(why.answer()).isEqualTo(answer);
        assertThat(why.searchedFor()).isEqualTo(WHO.text());
        assertThat(why.candidates()).isNotEmpty().first().satisfies(first -> {
            assertThat(first.number()).isEqualTo(1);
            assertThat(first.ranked().rank()).isEqualTo(1);
            assertThat(first.words())
                    .isNotNull()
                    .extracting(Candidate.Place::rank)
                    .isEqualTo(1);
            assertThat(first.meaning()).as("nothing is embedded here").isNull();
        });
        assertThat(why.checks()).isNotEmpty().allSatisfy(check -> {
            assertThat(check.verdict()).isInstanceOf(Verdict.Keep.class);
            assertThat(answer.text()).contains(check.sentence());
        });
    }

    @Test
    void keepsTheSentenceThatWasDroppedWithItsReason() {
        var model = ScriptedChatModel.saying(TALKS + " [1]. Yoon will also meet Stoltenberg on Monday [1].", STOP);

        ask("q1", desk.pipeline(models(model)));

        assertThat(explanations.of("q1").orElseThrow().checks())
                .extracting(Checked::cited, check -> check.verdict().getClass(), Checked::fate)
                .containsExactly(
                        tuple(List.of(1), Verdict.Keep.class, Fate.STOOD),
                        tuple(List.of(1), Verdict.Drop.class, Fate.STOOD));
        assertThat(explanations
                        .of("q1")
                        .orElseThrow()
                        .checks()
                        .getLast()
                        .verdict()
                        .reason())
                .isNotBlank();
    }

    @Test
    void marksTheSentencesOfADraftThatWasGivenUpForQuotes() {
        var model = ScriptedChatModel.saying(TALKS + " [1]. Yoon will also", new IllegalStateException("cut off"));

        ask("q1", desk.pipeline(models(model)));

        var checks = explanations.of("q1").orElseThrow().checks();
        assertThat(checks.getFirst().fate()).isEqualTo(Fate.TAKEN_BACK);
        assertThat(checks.getLast().fate()).isEqualTo(Fate.STOOD);
    }

    @Test
    void showsAnAnswerWhileItIsComingAbout() {
        var checksSeen = new ArrayList<Integer>();
        var watching = new AnswerListener() {
            @Override
            public void sentence(String sentence) {
                var why = explanations.of("q1").orElseThrow();
                assertThat(why.answer()).isNull();
                checksSeen.add(why.checks().size());
            }
        };

        ask("q1", desk.pipeline(null), watching);

        assertThat(checksSeen).isNotEmpty().first().isEqualTo(1);
    }

    @Test
    void forgetsTheOldestAndKnowsNothingOfOthers() {
        ask("q1", desk.pipeline(null));
        ask("q2", desk.pipeline(null));
        ask("q3", desk.pipeline(null));

        assertThat(explanations.of("q1")).isEmpty();
        assertThat(explanations.of("q2")).isPresent();
        assertThat(explanations.of("q3")).isPresent();
        assertThat(explanations.of("never asked")).isEmpty();
    }

    private Answer ask(String id, Answerer answerer) {
        return ask(id, answerer, AnswerListener.NONE);
    }

    private Answer ask(String id, Answerer answerer, AnswerListener listener) {
        MDC.put(Answerer.ID, id);
        try {
            return explanations.explaining(answerer).answer(WHO, listener);
        } finally {
            MDC.remove(Answerer.ID);
        }
    }

    private static ChatModels models(ScriptedChatModel model) {
        return new ChatModels("scripted", model, model, Duration.ofSeconds(10));
    }
}
