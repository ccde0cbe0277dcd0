package citewire;

import citewire.threads.Rounds;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends a process whose heap is only just too small. Out of memory it would end by itself; but as long as each collection
 * frees a little, it collects nearly all the time for minutes and answers nobody, while whoever started it would start it
 * anew.
 */
final class MemoryWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MemoryWatch.class);

    private static final Duration PACE = Duration.ofSeconds(10);

    /** So many rounds in a row, so that a start or an archive that is taken in may collect as it must. */
    private static final int ROUNDS = 3;

    private static final double COLLECTING = 0.9;
    private static final double FULL = 0.85;

    /** Of {@code -XX:+ExitOnOutOfMemoryError}, which means the same to whoever started the process. */
    private static final int NO_MEMORY = 3;

    private final LongSupplier collected;
    private final LongSupplier now;
    private final DoubleSupplier filled;
    private final Runnable end;
    private final Rounds rounds = new Rounds("memory-watch", PACE);
    private long collectedBefore;
    private long before;
    private int bad;

    /**
     * @param collected for how long collections have held the process up since its start, in milliseconds
     * @param now a clock that only runs forward, in milliseconds
     * @param filled the share of the heap that is in use
     */
    MemoryWatch(LongSupplier collected, LongSupplier now, DoubleSupplier filled, Runnable end) {
        this.collected = collected;
        this.now = now;
        this.filled = filled;
        this.end = end;
        this.collectedBefore = collected.getAsLong();
        this.before = now.getAsLong();
    }

    /** Watches this process, and ends it at once: what would be tidied up needs memory, too. */
    static MemoryWatch ofThisProcess() {
        return new MemoryWatch(
                MemoryWatch::collectedMillis,
                () -> System.nanoTime() / 1_000_000,
                () -> (double) (Runtime.getRuntime().totalMemory()
                                - Runtime.getRuntime().freeMemory())
                        / Runtime.getRuntime().maxMemory(),
                () -> Runtime.getRuntime().halt(NO_MEMORY));
    }

    private static long collectedMillis() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
    }

    void start() {
        rounds.start(this::look);
    }

    /** Looks at what has been since the last look. */
    void look() {
        long collectedNow = collected.getAsLong();
        long at = now.getAsLong();
        boolean bound = collectedNow - collectedBefore >= COLLECTING * (at - before) && filled.getAsDouble() >= FULL;
        bad = bound ? bad + 1 : 0;
        collectedBefore = collectedNow;
        before = at;
        if (bad == ROUNDS) {
            LOG.error(
                    "The heap of {} MB is too small: for {} s the bot has done hardly anything but collect memory. It ends"
                            + " now, so that it is started anew; give its container or -Xmx more memory.",
                    Runtime.getRuntime().maxMemory() >> 20,
                    PACE.multipliedBy(ROUNDS).toSeconds());
            end.run();
        }
    }

    @Override
    public void close() {
        rounds.close();
    }
}
