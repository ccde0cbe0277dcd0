package citewire.threads;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something that a process that runs for months does again and again; what fails is logged and done at its next time. */
public final class Recurring implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Recurring.class);

    private final String name;
    private final Duration every;
    private final Runnable task;
    private final CountDownLatch closed = new CountDownLatch(1);

    /** @param name says what it is that did not work, at the beginning of a sentence */
    public Recurring(String name, Duration every, Runnable task) {
        this.name = name;
        this.every = every;
        this.task = task;
    }

    /** Does it now and from now on. */
    public void start() {
        Threads.start(name, this::run);
    }

    private void run() {
        try {
            do {
                tryOnce();
            } while (!closed.await(every.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tryOnce() {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.warn("{} did not work, and is tried again in {}", name, every, e);
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
