package citewire.ask;

import static dev.langchain4j.model.output.FinishReason.CONTENT_FILTER;
import static dev.langchain4j.model.output.FinishReason.LENGTH;
import static dev.langchain4j.model.output.FinishReason.STOP;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.Answer;
import citewire.domain.Notice;
import citewire.domain.Provenance;
import citewire.domain.Question;
import citewire.domain.Scope;
import citewire.domain.Turn;
import citewire.fixtures.Ladders;
import citewire.fixtures.NewsDesk;
import citewire.fixtures.Passages;
import citewire.fixtures.ScriptedChatModel;
import citewire.model.ChatModels;
import citewire.model.call.Allowance;
import citewire.model.call.ModelLadder;
import citewire.model.call.ModelUse;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.model.output.TokenUsage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An answer goes down from the best model to the second and to quotes, and says what it used on the way. */
class ModelLadderPipelineTest {

    private static final Instant THAT_DAY = Instant.parse("2024-07-08T12:00:00Z");
    private static final Question WHERE = Question.of("Where will Yoon travel ahead of the summit?", THAT_DAY);
    private static final String HAWAII = "Yoon will travel to Hawaii from Monday to Tuesday";
    private static final String ANSWER = HAWAII + ". [1]";

    @TempDir
    private Path folder;

    private NewsDesk desk;

    private final Recorded shown = new Recorded();
    private final Account account = new Account();

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
    void asksTheSecondModelWhereTheFirstFailsUnheard() {
        var first = ScriptedChatModel.saying("Yoon will tra", new RateLimitException("429"));
        var second = ScriptedChatModel.saying(HAWAII + " [1].", STOP);

        var answer = ask(first, second);

        assertThat(answer.text()).isEqualTo(ANSWER);
        assertThat(answer.provenance().drafter()).isEqualTo("model-1");
        assertThat(answer.provenance().notice()).isNull();
        assertThat(shown.restarts).isZero();
        assertThat(shown.sentences).containsExactly(ANSWER);
    }

    @Test
    void quotesWhereAReaderHasBegunToRead() {
        var first = ScriptedChatModel.saying(HAWAII + " [1]. And th", new RateLimitException("429"));
        var second = ScriptedChatModel.saying("never asked", STOP);

        var answer = ask(first, second);

        assertThat(answer.provenance().drafter()).isEqualTo(Provenance.QUOTES);
        assertThat(answer.provenance().notice()).isEqualTo(Notice.MODEL_UNAVAILABLE);
        assertThat(shown.restarts).isEqualTo(1);
        assertThat(second.requests()).isEmpty();
    }

    @Test
    void quotesAndSaysSoWhereAllFail() {
        var answer = ask(
                ScriptedChatModel.saying(" ", STOP),
                ScriptedChatModel.saying("A half", CONTENT_FILTER),
                ScriptedChatModel.saying(new IllegalStateException("not JSON")));

        assertThat(answer.provenance().drafter()).isEqualTo(Provenance.QUOTES);
        assertThat(answer.provenance().notice()).isEqualTo(Notice.MODEL_UNAVAILABLE);
    }

    @Test
    void aModelThatCouldNotRewriteAFollowUpIsNotAskedToAnswerIt() {
        var first = ScriptedChatModel.saying(new RateLimitException("429"));
        var rewriting = ScriptedChatModel.saying(WHERE.text());
        var second = ScriptedChatModel.saying(HAWAII + " [1].", STOP);
        var rungs = List.of(
                new ChatModels("model-0", first, first, Duration.ofSeconds(5)),
                new ChatModels("model-1", second, rewriting, Duration.ofSeconds(5)));
        var followUp = new Question(
                "and before it?", THAT_DAY, Scope.EVERYTHING, List.of(new Turn("Who is Yoon?", List.of())));

        var answer = desk.pipelineOn(ladder(rungs)).answer(followUp, shown);

        assertThat(answer.text()).isEqualTo(ANSWER);
        assertThat(first.requests()).as("the rewriting, and once more").hasSize(2);
        assertThat(account.uses).extracting(ModelUse::model).containsExactly("model-1", "model-1");
    }

    @Test
    void aModelThatDoesNotBeginLeavesTimeForTheSecond() {
        var silent = ScriptedChatModel.saying();
        var second = ScriptedChatModel.saying(HAWAII + " [1].", STOP);

        var answer = desk.pipelineOn(ladder(rungs(Duration.ofSeconds(2), silent, second)))
                .answer(WHERE, shown);

        assertThat(answer.provenance().drafter()).isEqualTo("model-1");
    }

    @Test
    void beginsOnTheRungThatTheBudgetAllows() {
        account.first = 1;
        var first = ScriptedChatModel.saying("never asked", STOP);
        var second = ScriptedChatModel.saying(HAWAII + " [1].", STOP);

        var answer = ask(first, second);

        assertThat(answer.provenance().drafter()).isEqualTo("model-1");
        assertThat(answer.provenance().notice()).isNull();
        assertThat(first.requests()).isEmpty();
        assertThat(account.uses)
                .singleElement()
                .satisfies(use -> assertThat(use.rung()).isEqualTo(1));
    }

    @Test
    void quotesAndSaysSoWhereTheBudgetIsSpent() {
        account.first = 2;

        var answer = ask(ScriptedChatModel.saying("unheard", STOP), ScriptedChatModel.saying("unheard", STOP));
        var news = desk.pipelineOn(ladder(rungs(Duration.ofSeconds(5), ScriptedChatModel.saying("unheard", STOP))))
                .answer(Question.of("What's new?", THAT_DAY), shown);

        assertThat(answer.provenance().drafter()).isEqualTo(Provenance.QUOTES);
        assertThat(answer.provenance().notice()).isEqualTo(Notice.BUDGET);
        assertThat(news.provenance().notice()).isEqualTo(Notice.BUDGET);
        assertThat(account.uses).isEmpty();
    }

    @Test
    void tellsTheTokensThatTheProviderCounted() {
        ask(ScriptedChatModel.saying(HAWAII + " [1].", new TokenUsage(1200, 34), STOP));

        assertThat(account.uses).containsExactly(new ModelUse("model-0", 0, new TokenUsage(1200, 34), false));
    }

    @Test
    void countsTheTokensOfADraftThatBrokeOffItself() {
        ask(
                ScriptedChatModel.saying("0123456789 and more", new IllegalStateException("cut")),
                ScriptedChatModel.saying(HAWAII + " [1].", LENGTH));

        assertThat(account.uses)
                .hasSize(2)
                .allSatisfy(use -> assertThat(use.estimated()).isTrue());
        assertThat(account.uses.getFirst().tokens().outputTokenCount()).isEqualTo(5);
        assertThat(account.uses.getFirst().tokens().inputTokenCount()).isBetween(400, 1500);
    }

    @Test
    void aCallThatWasRefusedCostsNothing() {
        ask(ScriptedChatModel.saying(new RateLimitException(new HttpException(429, "slow down"))));

        assertThat(account.uses).isEmpty();
    }

    private Answer ask(ScriptedChatModel... models) {
        return desk.pipelineOn(ladder(rungs(Duration.ofSeconds(5), models))).answer(WHERE, shown);
    }

    private ModelLadder ladder(List<ChatModels> rungs) {
        return Ladders.of(rungs, question -> account);
    }

    private static List<ChatModels> rungs(Duration timeout, ScriptedChatModel... models) {
        var rungs = new ArrayList<ChatModels>();
        for (ScriptedChatModel model : models) {
            rungs.add(new ChatModels("model-" + rungs.size(), model, model, timeout));
        }
        return rungs;
    }

    /** Lets an answer begin where a test says, and notes what it used. */
    private static final class Account implements Allowance {

        private final List<ModelUse> uses = new ArrayList<>();
        private int first;

        @Override
        public int firstRung() {
            return first;
        }

        @Override
        public void used(ModelUse use) {
            uses.add(use);
        }
    }
}
