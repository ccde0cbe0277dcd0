package citewire.simulator.rest;

import citewire.simulator.options.Limits;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Rate limit buckets, one for each route and its channel, guild or webhook: so many requests a window. */
final class Buckets {

    /**
     * How a bucket stands after a request.
     *
     * @param remaining how many more it takes before the reset; -1 when this one was too many
     */
    record Standing(int limit, int remaining, Duration resetAfter, Instant reset) {

        boolean exceeded() {
            return remaining < 0;
        }
    }

    private record Window(Instant end, int used) {}

    private final Limits limits;
    private final Clock clock;
    private final Map<String, Window> windows = new HashMap<>();

    Buckets(Limits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    synchronized Standing take(String key) {
        var now = clock.instant();
        var window = windows.getOrDefault(key, new Window(now, 0));
        if (!now.isBefore(window.end())) {
            window = new Window(now.plus(limits.window()), 0);
        }
        int used = Math.min(window.used() + 1, limits.requests() + 1);
        windows.put(key, new Window(window.end(), used));
        return new Standing(
                limits.requests(), limits.requests() - used, Duration.between(now, window.end()), window.end());
    }
}
