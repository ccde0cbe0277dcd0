package citewire.frontend.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.config.Config;
import citewire.config.Price;
import citewire.domain.Asker;
import citewire.fixtures.NewStore;
import citewire.fixtures.TurnedClock;
import citewire.model.budget.Admission;
import citewire.model.budget.Ledger;
import citewire.state.jdbc.SqliteState;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpendCommandTest {

    @TempDir
    Path folder;

    private final TurnedClock clock = new TurnedClock(Instant.parse("2026-01-05T12:00:00Z"));
    private final FakeWorkspace workspace = new FakeWorkspace();

    @Test
    void tellsTheDayAndTheMonthByModelAndWhatTheLimitsLeave() {
        try (var state = NewStore.open(folder.resolve("citewire.db"), clock, new Random(1))) {
            spend(state);
            var text = Screen.plain();
            var json = Screen.plain();

            assertThat(text.run(workspace, "spend")).isZero();
            assertThat(json.run(workspace, "spend", "--json")).isZero();

            assertThat(text.out()).isEqualTo("""
                    Today, 5 Jan 2026
                      gpt-4.1-mini: 2 calls, 4,000 tokens sent, 400 written, USD 0.0023
                      llama: 1 call, 1,000 tokens sent, 100 written, no price known
                      Used: USD 0.0023 of 0.50 and 5,500 of 10,000 tokens (55 %), full again at 6
                        Jan 2026, 00:00.

                    This month, 1 Jan 2026 – 31 Jan 2026
                      gpt-4.1-mini: 2 calls, 4,000 tokens sent, 400 written, USD 0.0023
                      llama: 1 call, 1,000 tokens sent, 100 written, no price known

                    By the prices in limits.prices, which are of 2026-07: compare them with your
                      provider's page.
                    No sum holds the 1,100 tokens of models without a price; a line in
                      limits.prices adds them.
                    """);
            assertThat(json.out().lines()).hasSize(2).first().isEqualTo("""
                    {"period":"day","from":"2026-01-05","to":"2026-01-05","renewed":"2026-01-06T00:00:00Z",\
                    "currency":"USD","inputTokens":5000,"outputTokens":500,"cost":0.002240,"unpricedTokens":1100,"pricesOf":"2026-07",\
                    "costLimit":0.50,\
                    "tokenLimit":10000,"used":0.55,"models":[{"model":"gpt-4.1-mini","calls":2,"inputTokens":4000,\
                    "outputTokens":400,"cost":0.002240},{"model":"llama","calls":1,"inputTokens":1000,\
                    "outputTokens":100,"cost":null}]}""");
        }
    }

    private void spend(SqliteState state) {
        var price = new Price(new BigDecimal("0.40"), new BigDecimal("1.60"));
        var limits = new Config.Limits(
                "USD",
                Map.of("gpt-4.1-mini", price),
                "2026-07",
                new BigDecimal("0.50"),
                null,
                null,
                null,
                10_000L,
                null,
                null,
                null);
        var ledger = new Ledger(state.spend(), limits, ZoneOffset.UTC, clock);
        workspace.ledger = ledger;
        for (var model : new String[] {"gpt-4.1-mini", "gpt-4.1-mini", "llama"}) {
            var granted = (Admission.Granted) ledger.book(Asker.OWNER, model, 2500, 700);
            granted.permit().settle(model.equals("llama") ? 1000 : 2000, model.equals("llama") ? 100 : 200);
        }
    }
}
