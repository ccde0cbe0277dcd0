package citewire;

import citewire.health.CheckResult;
import citewire.health.HealthCheck;
import citewire.logging.SecretMask;
import java.util.List;
import java.util.function.Supplier;

/** A check that repeats no secret: what a server answers may hold the key it was sent. */
record MaskedCheck(HealthCheck check, Supplier<SecretMask> current) implements HealthCheck {

    static List<HealthCheck> all(List<HealthCheck> checks, Supplier<SecretMask> mask) {
        return checks.stream()
                .<HealthCheck>map(check -> new MaskedCheck(check, mask))
                .toList();
    }

    @Override
    public String name() {
        return check.name();
    }

    @Override
    public CheckResult run() {
        var mask = current.get();
        return switch (check.run()) {
            case CheckResult.Good good -> new CheckResult.Good(mask.mask(good.finding()));
            case CheckResult.Warning warning ->
                new CheckResult.Warning(mask.mask(warning.finding()), mask.mask(warning.remedy()));
            case CheckResult.Bad bad -> new CheckResult.Bad(mask.mask(bad.finding()), mask.mask(bad.remedy()));
        };
    }
}
