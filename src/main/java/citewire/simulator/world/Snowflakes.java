package citewire.simulator.world;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** Makes Discord's ids: 64 bits, the upper 42 the milliseconds since 2015, the rest a counter. Each is greater than the last. */
public final class Snowflakes {

    /** First second of 2015, from which Discord counts. */
    static final long EPOCH_MILLIS = 1_420_070_400_000L;

    private static final int TIME_SHIFT = 22;

    private final Clock clock;
    private final AtomicLong last = new AtomicLong();

    public Snowflakes(Clock clock) {
        this.clock = clock;
    }

    public String next() {
        long now = (clock.millis() - EPOCH_MILLIS) << TIME_SHIFT;
        return Long.toUnsignedString(last.updateAndGet(previous -> Math.max(previous + 1, now)));
    }

    /** When an id was made. */
    public static Instant instantOf(String id) {
        return Instant.ofEpochMilli((Long.parseUnsignedLong(id) >>> TIME_SHIFT) + EPOCH_MILLIS);
    }
}
