package citewire.threads;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does something again and again on a thread of its own; a round that fails is told once, and the next ones go on. */
public final class Rounds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private static final Duration LAST = Duration.ofSeconds(3);

    private final String name;
    private final Duration pace;
    private final CountDownLatch closed = new CountDownLatch(1);
    private @Nullable Thread running;
    private boolean troubled;

    /**
     * @param name of the thread, and of what is done
     * @param pace between two rounds
     */
    public Rounds(String name, Duration pace) {
        this.name = name;
        this.pace = pace;
    }

    /** The first round comes after one pace. */
    public void start(Runnable round) {
        running = Threads.start(name, () -> go(round));
    }

    private void go(Runnable round) {
        try {
            while (!closed.await(pace.toMillis(), TimeUnit.MILLISECONDS)) {
                once(round);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void once(Runnable round) {
        try {
            round.run();
            troubled = false;
        } catch (RuntimeException e) {
            if (!troubled) {
                LOG.warn("a round of {} failed; it is tried again", name, e);
            }
            troubled = true;
        }
    }

    /** Whether the rounds have ended, for one that takes long. */
    public boolean closed() {
        return closed.getCount() == 0;
    }

    /** Waits three seconds for the round under way, then interrupts it. */
    @Override
    public void close() {
        closed.countDown();
        Thread last = running;
        if (last != null) {
            try {
                if (!last.join(LAST)) {
                    last.interrupt();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
