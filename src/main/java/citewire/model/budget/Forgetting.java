package citewire.model.budget;

import citewire.state.StateException;
import citewire.threads.Threads;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets a bot that runs for months forget who spent what, also while nobody asks it anything. */
public final class Forgetting implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);

    private static final Duration EVERY = Duration.ofHours(1);

    private final Ledger ledger;
    private final Duration every;
    private final CountDownLatch closed = new CountDownLatch(1);

    public Forgetting(Ledger ledger) {
        this(ledger, EVERY);
    }

    Forgetting(Ledger ledger, Duration every) {
        this.ledger = ledger;
        this.every = every;
    }

    /** Forgets now and from now on. */
    public void start() {
        Threads.start("forgetting", this::run);
    }

    private void run() {
        try {
            do {
                forget();
            } while (!closed.await(every.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void forget() {
        try {
            ledger.forget();
        } catch (StateException e) {
            LOG.warn("Who spent what could not be forgotten; it is tried again within the hour", e);
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
