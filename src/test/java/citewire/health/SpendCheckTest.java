package citewire.health;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.config.Config;
import citewire.config.Price;
import citewire.domain.Asker;
import citewire.fixtures.NewStore;
import citewire.fixtures.ScriptedChatModel;
import citewire.model.ChatModels;
import citewire.model.budget.Admission;
import citewire.model.budget.HardBudget;
import citewire.model.budget.Ledger;
import citewire.state.jdbc.SqliteState;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpendCheckTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-05T12:00:00Z"), ZoneOffset.UTC);
    private static final Config.Limits LIMITS = new Config.Limits(
            "EUR",
            Map.of("big", new Price(new BigDecimal("10"), new BigDecimal("20"))),
            new BigDecimal("0.06"),
            null,
            null,
            null,
            null,
            null,
            null,
            null);

    @TempDir
    Path folder;

    private SqliteState state;
    private Ledger ledger;

    @BeforeEach
    void open() {
        state = NewStore.open(folder.resolve("citewire.db"), CLOCK, new Random(1));
        ledger = new Ledger(state.spend(), LIMITS, ZoneOffset.UTC, CLOCK);
    }

    @AfterEach
    void close() {
        state.close();
    }

    @Test
    void tellsWhatWasSpentAndWhenALimitIsReached() {
        assertThat(check("big"))
                .isEqualTo(new CheckResult.Good("today EUR 0 of 0.06 (0 tokens), this month EUR 0 (0 tokens)"));

        assertThat(ledger.book(Asker.OWNER, "big", 1000, 2000)).isInstanceOf(Admission.Granted.class);

        assertThat(check("big"))
                .isEqualTo(new CheckResult.Warning(
                        "today EUR 0.05 of 0.06 (3,000 tokens), this month EUR 0.05 (3,000 tokens); what is left holds no"
                                + " call, and answers are quoted until 2026-01-06T00:00:00Z",
                        "nothing has to be done; a higher limit is set by limits.costPerDay and its like"));
    }

    @Test
    void warnsOfALimitThatCanNeverHoldACall() {
        assertThat(check(2000, "big"))
                .isEqualTo(new CheckResult.Warning(
                        "today EUR 0 of 0.06 (0 tokens), this month EUR 0 (0 tokens); a limit is lower than the most that"
                                + " one call of big can cost, so that it is never asked",
                        "raise the lowest of limits.*, or lower model.maxTokens"));
    }

    @Test
    void namesAModelThatHasNoPrice() {
        assertThat(check("big", "llama"))
                .isEqualTo(
                        new CheckResult.Warning(
                                "today EUR 0 of 0.06 (0 tokens), this month EUR 0 (0 tokens); there is no price for llama, of"
                                        + " which only the tokens are counted",
                                "add llama=INPUT/OUTPUT to limits.prices, each for a million tokens; 0/0 where it costs nothing"));
    }

    @Test
    void withoutAModelThereIsNothingToPay() {
        assertThat(check()).isEqualTo(new CheckResult.Good("nothing, as no chat model is configured"));
    }

    @Test
    void aStoreThatCannotBeReadIsBad() {
        state.close();

        assertThat(check("big")).isInstanceOf(CheckResult.Bad.class);
    }

    private CheckResult check(String... models) {
        return check(700, models);
    }

    private CheckResult check(int maxTokens, String... models) {
        var model = ScriptedChatModel.saying();
        var ladder = Stream.of(models)
                .map(name -> new ChatModels(name, model, model, Duration.ofSeconds(1)))
                .toList();
        return new SpendCheck(LIMITS, ledger, new HardBudget(ledger, ladder, maxTokens)).run();
    }
}
