package citewire.health;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.config.Config;
import citewire.domain.Asker;
import citewire.domain.Question;
import citewire.fixtures.NewStore;
import citewire.fixtures.ScriptedChatModel;
import citewire.fixtures.TurnedClock;
import citewire.model.ChatModels;
import citewire.model.budget.HardBudget;
import citewire.model.budget.Ledger;
import citewire.model.call.Budget;
import citewire.model.call.ModelCall;
import citewire.model.call.ModelCalls;
import citewire.model.call.ModelFault;
import citewire.model.call.ModelLadder;
import citewire.model.call.Timing;
import citewire.state.jdbc.SqliteState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LadderCheckTest {

    private static final Instant NOW = Instant.parse("2026-01-05T12:00:00.123Z");
    private static final int MOST = 700;
    private static final Config.Limits LIMITS =
            new Config.Limits("EUR", Map.of(), null, null, null, null, 12_000L, null, null, null);

    @TempDir
    Path folder;

    private final TurnedClock clock = new TurnedClock(NOW);
    private SqliteState state;
    private Ledger ledger;

    @BeforeEach
    void open() {
        state = NewStore.open(folder.resolve("citewire.db"), clock, new Random(1));
        ledger = new Ledger(state.spend(), LIMITS, ZoneOffset.UTC, clock);
    }

    @AfterEach
    void close() {
        state.close();
    }

    @Test
    void saysWhoMayBeAsked() {
        assertThat(new House("big", "small").check()).isEqualTo(new CheckResult.Good("big, then small may be asked"));
        assertThat(new House().check())
                .isEqualTo(new CheckResult.Good("none is configured; answers are quoted word for word"));
    }

    @Test
    void tellsWhichModelRestsSinceWhenAndWhyAndWhoWritesInstead() {
        var house = new House("big", "small");
        house.fail(3);

        var result = house.check();

        assertThat(result).isInstanceOf(CheckResult.Warning.class);
        assertThat(result.finding())
                .isEqualTo(
                        "big rests since 2026-01-05T12:00:00Z (the key was refused, HTTP 401); answers are written by small");
        house.fail(3);
        assertThat(house.check().finding())
                .endsWith(
                        "; small rests since 2026-01-05T12:00:00Z (the key was refused, HTTP 401); answers are quoted word"
                                + " for word");
    }

    @Test
    void aModelThatAnswersAgainIsWellAgain() {
        var house = new House("big");
        house.fail(3);
        clock.turn(Duration.ofSeconds(31));
        house.answer();

        assertThat(house.check()).isEqualTo(new CheckResult.Good("big may be asked"));
    }

    @Test
    void tellsUntilWhenABudgetThatIsUsedUpLetsAnswersBeQuoted() {
        ledger.book(Asker.OWNER, "big", 8000, MOST);

        assertThat(new House("big").check().finding())
                .isEqualTo("The model's budget is spent: answers are quoted until 2026-01-06T00:00:00Z");
    }

    @Test
    void anAccountThatCannotBeReadIsAWarningSinceAnswersGoOn() {
        state.close();

        assertThat(new House("big").check()).isInstanceOf(CheckResult.Warning.class);
    }

    /** A ladder of models that are in order, and do as a test says. */
    private final class House {

        private final HardBudget budget;
        private final ModelLadder ladder;

        House(String... models) {
            var model = ScriptedChatModel.saying("yes");
            var rungs = Stream.of(models)
                    .map(name -> new ChatModels(name, model, model, Duration.ofSeconds(5)))
                    .toList();
            budget = new HardBudget(ledger, rungs, MOST);
            ladder = new ModelLadder(
                    rungs, Budget.UNLIMITED, new Timing(clock, System::nanoTime, new Random(7), pause -> {}));
        }

        CheckResult check() {
            return new LadderCheck(ladder, budget).run();
        }

        void fail(int times) {
            for (int i = 0; i < times; i++) {
                var calls = ladder.open(Question.of("Who?", NOW));
                var failed = new AtomicBoolean();
                calls.first(
                        calls.within(Duration.ofMinutes(1)),
                        call -> failed.getAndSet(true) ? Optional.of("left alone") : failing(calls, call));
            }
        }

        private Optional<String> failing(ModelCalls calls, ModelCall call) {
            calls.failed(call, new ModelFault("the key was refused, HTTP 401", ModelFault.Kind.ANOTHER, false, null));
            return Optional.empty();
        }

        void answer() {
            var calls = ladder.open(Question.of("Who?", NOW));
            calls.first(
                    calls.within(Duration.ofMinutes(1)),
                    call -> Optional.of(call.blocking().chat("ready?")));
        }
    }
}
