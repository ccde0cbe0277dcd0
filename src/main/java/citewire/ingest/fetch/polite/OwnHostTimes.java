package citewire.ingest.fetch.polite;

import citewire.state.HostTime;
import citewire.state.HostTimes;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The times of hosts in this process alone. */
public final class OwnHostTimes implements HostTimes {

    /** More hosts than a community's feeds have; those that are at rest are forgotten then. */
    private static final int MANY = 5_000;

    private final Map<String, HostTime> times = new HashMap<>();
    private final Clock clock;

    public OwnHostTimes(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized HostTime change(String host, UnaryOperator<HostTime> change) {
        var now = clock.instant();
        if (times.size() > MANY) {
            times.values().removeIf(time -> atRest(time.asOf(now), now));
        }
        var before = times.getOrDefault(host, HostTime.atRest(now)).asOf(now);
        times.put(host, change.apply(before));
        return before;
    }

    private static boolean atRest(HostTime time, Instant now) {
        return time.full().isBefore(now) && time.held().isBefore(now);
    }
}
