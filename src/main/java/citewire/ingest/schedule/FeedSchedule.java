package citewire.ingest.schedule;

import citewire.config.Config;
import citewire.state.FeedStore;
import citewire.state.StateException;
import citewire.state.StoredFeed;
import citewire.threads.Threads;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Visits feeds when they are due, a limited number at once, for as long as it is open. It looks into the store each second,
 * so that a feed added by another process is visited at once.
 */
public final class FeedSchedule implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FeedSchedule.class);

    private static final Duration PACE = Duration.ofSeconds(1);

    /** After a fault of the store: a full disk or another program's lock takes a while to clear. */
    private static final Duration PAUSE = Duration.ofSeconds(15);

    /** Longer than a visit of twenty slow pages takes; a process that died leaves its feeds due after this. */
    private static final Duration LEASE = Duration.ofMinutes(15);

    private final FeedStore feeds;
    private final FeedVisit visit;
    private final Clock clock;
    private final Semaphore places;
    private final ExecutorService visits = Threads.waiting("feed");
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();

    private volatile boolean closed;
    private @Nullable Thread loop;

    public FeedSchedule(FeedStore feeds, FeedVisit visit, Config.Feeds settings, Clock clock) {
        this.feeds = feeds;
        this.visit = visit;
        this.clock = clock;
        this.places = new Semaphore(settings.concurrent());
    }

    public void start() {
        loop = Threads.start("feed-schedule", this::run);
    }

    private void run() {
        while (!closed) {
            try {
                if (!step()) {
                    pause(PACE);
                }
            } catch (InterruptedException e) {
                return;
            } catch (StateException e) {
                fault(e);
            }
        }
    }

    private void fault(StateException e) {
        if (closed) {
            return;
        }
        LOG.error("The feeds are not visited, as the store fails; trying again in {} s", PAUSE.toSeconds(), e);
        try {
            pause(PAUSE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes one feed at a time, so that several processes share them. False where none is due. */
    private boolean step() throws InterruptedException {
        var now = clock.instant();
        if (feeds.nextDue().filter(due -> !due.isAfter(now)).isEmpty()) {
            return false;
        }
        places.acquire();
        boolean taken = false;
        try {
            var claimed = feeds.claim(now, now.plus(LEASE), 1);
            taken = !claimed.isEmpty();
            claimed.forEach(feed -> visits.execute(() -> visit(feed)));
        } finally {
            if (!taken) {
                places.release();
            }
        }
        return taken;
    }

    private void visit(StoredFeed feed) {
        var address = feed.subscription().address();
        try {
            if (closed) {
                return;
            }
            var report = visit.visit(feed);
            LOG.debug(
                    "{}: {} added, {} updated, {} pages failed",
                    address,
                    report.added(),
                    report.updated(),
                    report.failures());
        } catch (RuntimeException e) {
            if (!closed) {
                LOG.error("The visit of {} broke off; it is visited again within {}", address, LEASE, e);
            }
        } finally {
            places.release();
        }
    }

    private void pause(Duration time) throws InterruptedException {
        long left = time.toNanos();
        lock.lock();
        try {
            while (left > 0 && !closed) {
                left = ended.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Ends the visits; what they have committed stays, the rest is visited again. */
    @Override
    public void close() {
        closed = true;
        lock.lock();
        try {
            ended.signalAll();
        } finally {
            lock.unlock();
        }
        visits.shutdownNow();
        try {
            if (loop != null) {
                loop.interrupt();
                loop.join(Duration.ofSeconds(5));
            }
            if (!visits.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.warn("A visit of a feed did not end in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
