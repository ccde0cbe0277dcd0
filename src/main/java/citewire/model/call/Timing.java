package citewire.model.call;

import java.time.Clock;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * How calls take their time.
 *
 * @param clock says how long a model that failed rests
 * @param nanos a clock that only runs forward, such as {@code System::nanoTime}
 * @param random keeps answers that failed together from coming again together; safe for several threads
 * @param pause waits
 */
public record Timing(Clock clock, LongSupplier nanos, RandomGenerator random, Pause pause) {

    /** Waits on the thread that asks. */
    @FunctionalInterface
    public interface Pause {

        void pause(Duration time) throws InterruptedException;
    }

    /** A time between half and one and a half of {@code about}. */
    Duration jittered(Duration about) {
        return Duration.ofNanos((long) (about.toNanos() * (0.5 + random.nextDouble())));
    }
}
