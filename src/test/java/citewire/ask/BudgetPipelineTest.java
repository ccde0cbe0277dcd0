package citewire.ask;

import static dev.langchain4j.model.output.FinishReason.STOP;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.config.Config;
import citewire.config.Price;
import citewire.domain.Answer;
import citewire.domain.Asker;
import citewire.domain.Notice;
import citewire.domain.Provenance;
import citewire.domain.Question;
import citewire.domain.Refusal;
import citewire.domain.Refusal.Whose;
import citewire.domain.Scope;
import citewire.domain.Spend;
import citewire.domain.Turn;
import citewire.fixtures.Ladders;
import citewire.fixtures.NewStore;
import citewire.fixtures.NewsDesk;
import citewire.fixtures.Passages;
import citewire.fixtures.ScriptedChatModel;
import citewire.fixtures.TurnedClock;
import citewire.model.ChatModels;
import citewire.model.budget.HardBudget;
import citewire.model.budget.Ledger;
import citewire.state.spend.Amount;
import citewire.state.spend.Span;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.model.output.TokenUsage;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers step down as their budget fills: the first model, the second, quotes. */
class BudgetPipelineTest {

    private static final Instant THAT_DAY = Instant.parse("2024-07-08T12:00:00Z");
    private static final Instant MIDNIGHT = Instant.parse("2024-07-09T00:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2024, 7, 8);
    private static final String WHERE = "Where will Yoon travel ahead of the summit?";
    private static final String HAWAII = "Yoon will travel to Hawaii from Monday to Tuesday [1].";
    private static final Asker ANNA = new Asker("g1", "anna");
    private static final Asker BERT = new Asker("g1", "bert");
    private static final int MAX_TOKENS = 700;

    /** An answer of the big one takes 20 000 millionths, of the small one 2000. */
    private static final TokenUsage USED = new TokenUsage(1000, 100);

    private static final Map<String, Price> PRICES = Map.of("big", price("10", "100"), "small", price("1", "10"));

    @TempDir
    private static Path folder;

    private static NewsDesk desk;

    private final TurnedClock clock = new TurnedClock(THAT_DAY);
    private final ScriptedChatModel big = ScriptedChatModel.saying(HAWAII, USED, STOP);
    private final ScriptedChatModel small = ScriptedChatModel.saying(HAWAII, USED, STOP);

    @BeforeAll
    static void open() {
        desk = NewsDesk.open(folder);
        desk.read(Passages.seed());
    }

    @BeforeEach
    void beginAnew() {
        desk.spend().forget(LocalDate.MAX.minusYears(1), LocalDate.MAX.minusYears(1));
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void stepsFromTheFirstModelToTheSecondAndToQuotesAndBeginsAnewTheNextDay() {
        var much = new TokenUsage(3000, 700);
        var answerer = answerer(
                costs("1.00", null),
                ScriptedChatModel.saying(HAWAII, much, STOP),
                ScriptedChatModel.saying(HAWAII, much, STOP));
        var drafters = new ArrayList<String>();

        Answer answer = ask(answerer, ANNA);
        while (answer.provenance().notice() == null) {
            drafters.add(answer.provenance().drafter());
            answer = ask(answerer, ANNA);
        }

        assertThat(drafters.indexOf("small")).isEqualTo(8);
        assertThat(drafters.subList(8, drafters.size())).hasSizeGreaterThan(15).containsOnly("small");
        assertThat(spent(DAY).micros()).isBetween(980_000L, 1_000_000L);
        assertThat(answer).isInstanceOf(Answer.Cited.class);
        assertThat(answer.provenance().drafter()).isEqualTo(Provenance.QUOTES);
        assertThat(answer.provenance().notice()).isEqualTo(Notice.BUDGET);
        assertThat(answer.provenance().spend())
                .isEqualTo(new Spend(0, 0, BigDecimal.ZERO, "USD", false, new Refusal(Whose.EVERYONE, MIDNIGHT)));

        clock.turn(Duration.between(clock.instant(), MIDNIGHT));
        assertThat(ask(answerer, ANNA).provenance().drafter()).isEqualTo("big");
    }

    @Test
    void tellsWhatAnAnswerTook() {
        var spend =
                ask(answerer(costs(null, null), big, small), ANNA).provenance().spend();

        assertThat(spend).isEqualTo(new Spend(1000, 100, new BigDecimal("0.020000"), "USD", false, null));
        assertThat(spent(DAY)).isEqualTo(new Amount(1000, 100, 20_000));
    }

    @Test
    void oneMembersShareLeavesTheOthersTheirs() {
        var answerer = answerer(costs(null, "0.13"), big);

        Answer answer = ask(answerer, ANNA);
        while (answer.provenance().notice() == null) {
            answer = ask(answerer, ANNA);
        }

        assertThat(answer.provenance().spend().refusal()).isEqualTo(new Refusal(Whose.MEMBER, MIDNIGHT));
        assertThat(ask(answerer, BERT).provenance().drafter()).isEqualTo("big");
        assertThat(ask(answerer, Asker.OWNER).provenance().drafter()).isEqualTo("big");
    }

    @Test
    void aSecondModelThatStillFitsIsAskedWhereTheFirstDoesNot() {
        var answer = ask(answerer(costs("0.05", null), big, small), ANNA);

        assertThat(answer.provenance().drafter()).isEqualTo("small");
        assertThat(answer.provenance().notice()).isNull();
        assertThat(big.requests()).isEmpty();
    }

    @Test
    void theRewritingOfAFollowUpCountsToo() {
        var rewriting = ScriptedChatModel.saying(WHERE);
        var rung = new ChatModels("big", big, rewriting, Duration.ofSeconds(5));
        var followUp = new Question(
                "and before it?", THAT_DAY, Scope.EVERYTHING, List.of(new Turn("Who is Yoon?", List.of())), ANNA);

        var spend = answerer(costs(null, null), List.of(rung))
                .answer(followUp, AnswerListener.NONE)
                .provenance()
                .spend();

        assertThat(rewriting.requests()).hasSize(1);
        assertThat(spend.input()).isGreaterThan(1000);
        assertThat(spend.estimated()).isTrue();
        assertThat(spent(DAY).input()).isEqualTo(spend.input());
    }

    @Test
    void aFollowUpIsRewrittenByRulesWhereTheBudgetIsSpent() {
        var rewriting = ScriptedChatModel.saying(WHERE);
        var rung = new ChatModels("big", big, rewriting, Duration.ofSeconds(5));
        var followUp = new Question(
                "and where will he travel?", THAT_DAY, Scope.EVERYTHING, List.of(new Turn(WHERE, List.of())), ANNA);

        var answer = answerer(costs("0", null), List.of(rung)).answer(followUp, AnswerListener.NONE);

        assertThat(rewriting.requests()).isEmpty();
        assertThat(answer.provenance().notice()).isEqualTo(Notice.BUDGET);
    }

    @Test
    void aCatchUpIsReadOutAndSaysThatTheBudgetIsSpent() {
        var answer = answerer(costs("0.01", null), big).answer(question("What's new?", ANNA), AnswerListener.NONE);

        assertThat(answer).isInstanceOf(Answer.Cited.class);
        assertThat(answer.provenance().notice()).isEqualTo(Notice.BUDGET);
        assertThat(big.requests()).isEmpty();
    }

    @Test
    void aCallThatWasRefusedByItsProviderCostsNothing() {
        var busy = ScriptedChatModel.saying(new RateLimitException("429", new HttpException(429, "too many")));

        var answer = ask(answerer(costs("1", null), busy, small), ANNA);

        assertThat(answer.provenance().drafter()).isEqualTo("small");
        assertThat(spent(DAY)).isEqualTo(new Amount(1000, 100, 2000));
    }

    @Test
    void anAnswerThatBreaksOffIsEstimated() {
        var cut = ScriptedChatModel.saying(HAWAII, new IllegalStateException("cut"));

        var answer = ask(answerer(costs("1", null), cut), ANNA);

        assertThat(answer.provenance().notice()).isEqualTo(Notice.MODEL_UNAVAILABLE);
        assertThat(answer.provenance().spend().estimated()).isTrue();
        assertThat(answer.provenance().spend().output()).isEqualTo((HAWAII.length() + 3) / 4);
        assertThat(spent(DAY).micros()).isPositive().isLessThan(100_000);
    }

    @Test
    void noModelIsCalledWhileLimitsCannotBeHeld() {
        var broken = NewStore.open(folder.resolve("other.db"), clock, new Random(1));
        broken.close();
        var limited = answerer(new Ledger(broken.spend(), costs("1", null), ZoneOffset.UTC, clock), rungs(big));
        var free = answerer(new Ledger(broken.spend(), costs(null, null), ZoneOffset.UTC, clock), rungs(big));

        assertThat(ask(limited, ANNA).provenance().notice()).isEqualTo(Notice.MODEL_UNAVAILABLE);
        assertThat(big.requests()).isEmpty();
        assertThat(ask(free, ANNA).provenance().drafter()).isEqualTo("big");
    }

    private Answer ask(Answerer answerer, Asker asker) {
        return answerer.answer(question(WHERE, asker), AnswerListener.NONE);
    }

    private static Question question(String text, Asker asker) {
        return new Question(text, THAT_DAY, Scope.EVERYTHING, List.of(), asker);
    }

    private Answerer answerer(Config.Limits limits, ScriptedChatModel... models) {
        return answerer(limits, rungs(models));
    }

    private Answerer answerer(Config.Limits limits, List<ChatModels> rungs) {
        return answerer(new Ledger(desk.spend(), limits, ZoneOffset.UTC, clock), rungs);
    }

    private Answerer answerer(Ledger ledger, List<ChatModels> rungs) {
        var budget = new HardBudget(ledger, rungs, MAX_TOKENS);
        return desk.pipelineOn(Ladders.of(rungs, budget));
    }

    private static List<ChatModels> rungs(ScriptedChatModel... models) {
        var names = List.of("big", "small");
        var rungs = new ArrayList<ChatModels>();
        for (var model : models) {
            rungs.add(new ChatModels(names.get(rungs.size()), model, model, Duration.ofSeconds(5)));
        }
        return rungs;
    }

    private Amount spent(LocalDate day) {
        return desk.spend().spent(new Span(day, day, null, null));
    }

    private static Config.Limits costs(@Nullable String day, @Nullable String member) {
        return new Config.Limits(
                "USD",
                PRICES,
                day == null ? null : new BigDecimal(day),
                null,
                null,
                member == null ? null : new BigDecimal(member),
                null,
                null,
                null,
                null);
    }

    private static Price price(String input, String output) {
        return new Price(new BigDecimal(input), new BigDecimal(output));
    }
}
