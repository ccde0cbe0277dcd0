package citewire.ingest.fetch.polite;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * A token bucket for each host: {@value #BURST} requests at once, then one each interval. Kept as the time at which the
 * bucket is full again (the generic cell rate algorithm, ITU-T I.371), so that it needs no thread to fill it.
 */
public final class HostRate {

    /** A feed and its robots.txt. */
    private static final int BURST = 2;

    /** More hosts than a community's feeds have; those that are at rest are forgotten then. */
    private static final int MANY = 5_000;

    private final Clock clock;
    private final Duration interval;
    private final Map<String, Instant> full = new HashMap<>();
    private final Map<String, Instant> held = new HashMap<>();
    private Instant seen;

    public HostRate(Clock clock, Duration interval) {
        this.clock = clock;
        this.interval = interval;
        this.seen = clock.instant();
    }

    /**
     * @param delay the site's own wish, longer than ours or not
     * @param patience where the turn is further ahead, none is taken
     * @return how far ahead the turn is
     */
    public synchronized Turn turn(String host, Duration delay, Duration patience) {
        var now = now();
        forgetThoseAtRest(now);
        boolean wished = delay.compareTo(interval) > 0;
        var step = wished ? delay : interval;
        var tolerance = wished ? Duration.ZERO : step.multipliedBy(BURST - 1L);
        var last = full.getOrDefault(host, now);
        if (last.isBefore(now)) {
            last = now;
        }
        var wait = longer(Duration.between(now, last.minus(tolerance)), heldFor(host, now));
        if (wait.compareTo(patience) > 0) {
            return new Turn(wait, false);
        }
        full.put(host, now.plus(longer(Duration.between(now, last), wait)).plus(step));
        return new Turn(wait, true);
    }

    /** No request goes to this host before {@code until}: it said so. */
    public synchronized void hold(String host, Instant until) {
        now();
        held.merge(host, until, (one, other) -> one.isAfter(other) ? one : other);
    }

    /** Where the clock was set back, all that lies ahead of it comes along: nobody waits for the time it showed before. */
    private Instant now() {
        var now = clock.instant();
        if (now.isBefore(seen)) {
            var back = Duration.between(now, seen);
            full.replaceAll((host, at) -> at.minus(back));
            held.replaceAll((host, at) -> at.minus(back));
        }
        seen = now;
        return now;
    }

    private Duration heldFor(String host, Instant now) {
        var until = held.get(host);
        if (until == null || !until.isAfter(now)) {
            held.remove(host);
            return Duration.ZERO;
        }
        return Duration.between(now, until);
    }

    private void forgetThoseAtRest(Instant now) {
        if (full.size() > MANY) {
            full.values().removeIf(at -> at.isBefore(now));
        }
    }

    private static Duration longer(Duration one, Duration other) {
        var positive = one.isNegative() ? Duration.ZERO : one;
        return positive.compareTo(other) > 0 ? positive : other;
    }

    /** @param taken false where the turn is too far ahead to wait for */
    public record Turn(Duration ahead, boolean taken) {}
}
