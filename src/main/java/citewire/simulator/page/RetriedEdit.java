package citewire.simulator.page;

import citewire.simulator.wire.WireEntry;
import citewire.simulator.wire.WireEntry.Exchange;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Tells how long a bot waited after a 429 before the request succeeded. The wire's log guards it. */
final class RetriedEdit {

    private static final int TOO_MANY = 429;

    private final Consumer<String> notes;
    private final Map<String, Instant> refused = new HashMap<>();

    RetriedEdit(Consumer<String> notes) {
        this.notes = notes;
    }

    void see(WireEntry entry) {
        if (!(entry instanceof Exchange exchange)) {
            return;
        }
        if (exchange.status() == TOO_MANY) {
            refused.putIfAbsent(exchange.line(), exchange.at().plus(exchange.took()));
        } else if (exchange.status() / 100 == 2 && refused.containsKey(exchange.line())) {
            var since = Objects.requireNonNull(refused.remove(exchange.line()));
            notes.accept(told(exchange, Duration.between(since, exchange.at())));
        }
    }

    private static String told(Exchange exchange, Duration waited) {
        return String.format(
                Locale.ROOT,
                "Discord answered 429 to %s %s; the bot waited %.1f s and tried again.",
                exchange.method(),
                WireSecrets.path(exchange.path()),
                waited.toMillis() / 1000.0);
    }
}
