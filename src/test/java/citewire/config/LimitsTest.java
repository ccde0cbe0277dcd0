package citewire.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LimitsTest {

    @TempDir
    Path folder;

    @Test
    void nothingIsLimitedUnlessTheOwnerSaysSo() {
        var limits = load(Map.of()).limits();

        assertThat(limits.costPerDay()).isNull();
        assertThat(limits.tokensPerMemberDay()).isNull();
        assertThat(limits.price("gpt-4.1-mini")).contains(price("0.40", "1.60"));
    }

    @Test
    void readsLimitsAndPrices() {
        var limits = load(Map.of(
                        "CITEWIRE_LIMITS_COST_PER_DAY", "0.50",
                        "CITEWIRE_LIMITS_COST_PER_MONTH", "0",
                        "CITEWIRE_LIMITS_COST_PER_GUILD_DAY", "None",
                        "CITEWIRE_LIMITS_TOKENS_PER_DAY", "200000",
                        "CITEWIRE_LIMITS_CURRENCY", "EUR",
                        "CITEWIRE_LIMITS_PRICES", "org/a:free=0/0, b = 0.1/2.25"))
                .limits();

        assertThat(limits)
                .isEqualTo(new Config.Limits(
                        "EUR",
                        Map.of("org/a:free", price("0", "0"), "b", price("0.1", "2.25")),
                        new BigDecimal("0.50"),
                        BigDecimal.ZERO,
                        null,
                        null,
                        200_000L,
                        null,
                        null,
                        null));
    }

    @Test
    void aModelOfADayHasThePriceOfItsName() {
        var limits = load(Map.of("CITEWIRE_LIMITS_PRICES", "b=1/2,b-mini=3/4")).limits();

        assertThat(limits.price("b-2025-04-14")).contains(price("1", "2"));
        assertThat(limits.price("b-20250414")).contains(price("1", "2"));
        assertThat(limits.price("b-large")).isEmpty();
    }

    @Test
    void aPriceIsRoundedUpToAMillionth() {
        assertThat(price("0.4", "1.6").micros(1000, 100)).isEqualTo(560);
        assertThat(price("0.4", "1.6").micros(1, 0)).isEqualTo(1);
        assertThat(price("0.4", "1.6").micros(0, 0)).isZero();
    }

    @Test
    void refusesWhatIsNoLimitAndNoPrice() {
        assertThat(mistakes(Map.of(
                        "CITEWIRE_LIMITS_COST_PER_DAY", "-1",
                        "CITEWIRE_LIMITS_COST_PER_MONTH", "1e3",
                        "CITEWIRE_LIMITS_TOKENS_PER_DAY", "2.5",
                        "CITEWIRE_LIMITS_PRICES", "gpt-4.1,gpt=1")))
                .containsExactly(
                        "CITEWIRE_LIMITS_PRICES: \"gpt-4.1\" must be a model's name and its two prices, such as"
                                + " gpt-4.1-mini=0.40/1.60",
                        "CITEWIRE_LIMITS_PRICES: \"gpt=1\" must be a model's name and its two prices, such as"
                                + " gpt-4.1-mini=0.40/1.60",
                        "CITEWIRE_LIMITS_COST_PER_DAY: must be none or an amount, such as 2.50, is \"-1\"",
                        "CITEWIRE_LIMITS_COST_PER_MONTH: must be none or an amount, such as 2.50, is \"1e3\"",
                        "CITEWIRE_LIMITS_TOKENS_PER_DAY: must be none or a whole number, such as 200000, is \"2.5\"");
    }

    @Test
    void aLimitInMoneyNeedsThePriceOfTheModel() {
        var model = Map.of(
                "CITEWIRE_MODEL_PROVIDER", "openai",
                "CITEWIRE_MODEL_BASE_URL", "http://localhost:1/v1",
                "CITEWIRE_MODEL_NAME", "llama3.2");

        assertThat(load(with(model, "CITEWIRE_LIMITS_TOKENS_PER_DAY", "10"))
                        .limits()
                        .tokensPerDay())
                .isEqualTo(10);
        assertThat(mistakes(with(model, "CITEWIRE_LIMITS_COST_PER_MEMBER_DAY", "0.05")))
                .containsExactly(
                        "limits.prices has no price for llama3.2, so that a limit in money cannot hold: add"
                                + " llama3.2=INPUT/OUTPUT for a million tokens (0/0 for a server of your own), or limit tokens");
    }

    private static Map<String, String> with(Map<String, String> environment, String name, String value) {
        var more = new java.util.HashMap<>(environment);
        more.put(name, value);
        return more;
    }

    private static Price price(String input, String output) {
        return new Price(new BigDecimal(input), new BigDecimal(output));
    }

    private Config load(Map<String, String> environment) {
        return new ConfigLoader(List.of(folder)).load(null, environment, Map.of());
    }

    private List<String> mistakes(Map<String, String> environment) {
        return catchThrowableOfType(ConfigException.class, () -> load(environment))
                .mistakes();
    }
}
