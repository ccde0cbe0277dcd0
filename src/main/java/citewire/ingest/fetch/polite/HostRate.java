package citewire.ingest.fetch.polite;

import citewire.state.HostTime;
import citewire.state.HostTimes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * A token bucket for each host: {@value #BURST} requests at once, then one each interval. Kept as the time at which the
 * bucket is full again (the generic cell rate algorithm, ITU-T I.371), so that it needs no thread to fill it.
 */
public final class HostRate {

    /** A feed and its robots.txt. */
    private static final int BURST = 2;

    private final Clock clock;
    private final Duration interval;
    private final HostTimes times;

    /** @param interval between two requests, where a site does not wish for more */
    public HostRate(Clock clock, Duration interval, HostTimes times) {
        this.clock = clock;
        this.interval = interval;
        this.times = times;
    }

    /**
     * @param delay the site's own wish, longer than ours or not
     * @param patience where the turn is further ahead, none is taken
     * @return how far ahead the turn is
     */
    public Turn turn(String host, Duration delay, Duration patience) {
        var now = clock.instant();
        boolean wished = delay.compareTo(interval) > 0;
        var step = wished ? delay : interval;
        var tolerance = wished ? Duration.ZERO : step.multipliedBy(BURST - 1L);
        var before = times.change(host, time -> {
            var wait = wait(time, now, tolerance);
            return wait.compareTo(patience) > 0 ? noted(time, now) : taken(time, now, wait, step);
        });
        var wait = wait(before, now, tolerance);
        return new Turn(wait, wait.compareTo(patience) <= 0);
    }

    private static Duration wait(HostTime time, Instant now, Duration tolerance) {
        var turn = Duration.between(now, later(time.full(), now).minus(tolerance));
        var hold = Duration.between(now, later(time.held(), now));
        return turn.compareTo(hold) > 0 ? turn : hold;
    }

    private static HostTime taken(HostTime time, Instant now, Duration wait, Duration step) {
        return new HostTime(later(time.full(), now.plus(wait)).plus(step), time.held(), now);
    }

    private static HostTime noted(HostTime time, Instant now) {
        return new HostTime(time.full(), time.held(), now);
    }

    /** No request goes to this host before {@code until}: it said so. */
    public void hold(String host, Instant until) {
        var now = clock.instant();
        times.change(host, time -> new HostTime(time.full(), later(time.held(), until), now));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** @param taken false where the turn is too far ahead to wait for */
    public record Turn(Duration ahead, boolean taken) {}
}
