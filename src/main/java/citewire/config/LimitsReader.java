package citewire.config;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads what chat models may cost. */
final class LimitsReader {

    private LimitsReader() {}

    static Config.Limits read(Settings settings) {
        return new Config.Limits(
                settings.word("limits.currency"),
                settings.prices("limits.prices"),
                pricesOf(settings),
                settings.limit("limits.costPerDay"),
                settings.limit("limits.costPerMonth"),
                settings.limit("limits.costPerGuildDay"),
                settings.limit("limits.costPerMemberDay"),
                settings.count("limits.tokensPerDay"),
                settings.count("limits.tokensPerMonth"),
                settings.count("limits.tokensPerGuildDay"),
                settings.count("limits.tokensPerMemberDay"));
    }

    /** A list of the owner's own is not as old as the one it stands in for. */
    private static String pricesOf(Settings settings) {
        boolean shipped = settings.shipped("limits.pricesOf");
        return shipped && !settings.shipped("limits.prices") ? "" : settings.monthOrDay("limits.pricesOf");
    }

    /** A limit in money would not hold a model whose price nobody knows. */
    static void check(Config config, List<String> mistakes) {
        if (limitsMoney(config.limits())) {
            check(config.limits(), config.model(), mistakes);
            check(config.limits(), config.model().fallback(), mistakes);
        }
    }

    private static void check(Config.Limits limits, Config.Model chosen, List<String> mistakes) {
        String model = chosen.name();
        if (chosen.provider() != Config.Provider.NONE
                && !model.isBlank()
                && limits.price(model).isEmpty()) {
            mistakes.add(("limits.prices has no price for %s, so that a limit in money cannot hold: add"
                            + " %s=INPUT/OUTPUT for a million tokens (0/0 for a server of your own), or limit tokens")
                    .formatted(model, model));
        }
    }

    private static boolean limitsMoney(Config.Limits limits) {
        return Stream.of(
                        limits.costPerDay(), limits.costPerMonth(), limits.costPerGuildDay(), limits.costPerMemberDay())
                .anyMatch(Objects::nonNull);
    }
}
