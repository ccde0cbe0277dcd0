package citewire.ingest.indexing;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work on the index that is done again and again; after a fault it begins anew, until it works again. */
final class IndexLoop {

    /** After a fault: short enough to be up again as soon as it can. */
    static final Duration PAUSE = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(IndexLoop.class);

    private final Step step;
    private final Pause pause;
    private final Recovery recovery;
    private volatile @Nullable RuntimeException fault;

    interface Step {
        /** False where there was nothing to do. */
        boolean run() throws InterruptedException;
    }

    interface Pause {
        void run() throws InterruptedException;
    }

    /** What is done between a fault and the next try, a pause among it. */
    interface Recovery {
        void after(RuntimeException fault) throws InterruptedException;
    }

    IndexLoop(Step step, Pause pause, Recovery recovery) {
        this.step = step;
        this.pause = pause;
        this.recovery = recovery;
    }

    /** Returns once it is over, or interrupted. */
    void run(BooleanSupplier over) {
        try {
            while (!over.getAsBoolean()) {
                try {
                    step();
                } catch (RuntimeException e) {
                    if (!over.getAsBoolean()) {
                        failed(e);
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void step() throws InterruptedException {
        boolean more = step.run();
        if (fault != null) {
            fault = null;
            LOG.info("The index follows the articles again");
        }
        if (!more) {
            pause.run();
        }
    }

    /** A disk may be full for hours: only the first of several faults is logged. */
    private void failed(RuntimeException e) throws InterruptedException {
        boolean first = fault == null;
        fault = e;
        if (first) {
            LOG.error("The index fell behind the articles, and is tried again every {} s", PAUSE.toSeconds(), e);
        }
        recovery.after(e);
    }

    /** Why it did not work the last time; empty while it works. */
    Optional<RuntimeException> fault() {
        return Optional.ofNullable(fault);
    }
}
