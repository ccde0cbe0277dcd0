package citewire.ingest.schedule;

import citewire.config.Config;
import citewire.state.FeedStore;
import citewire.state.StateException;
import citewire.state.StoredFeed;
import citewire.threads.Threads;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
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

    /** A visit that broke off is made up for, yet not so soon that a fault of one feed keeps the others waiting. */
    private static final Duration SOON = Duration.ofMinutes(1);

    /** Time services correct smaller steps every day. */
    private static final Duration STEP = Duration.ofMinutes(1);

    private final FeedStore feeds;
    private final FeedVisit visit;
    private final Clock clock;
    private final Duration pause;
    private final Places places;
    private final ExecutorService visits = Threads.waiting("feed");
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private final Queue<StoredFeed> brokenOff = new ConcurrentLinkedQueue<>();

    private volatile boolean closed;
    private @Nullable Thread loop;
    private Instant seen;

    public FeedSchedule(FeedStore feeds, FeedVisit visit, Config.Feeds settings, Clock clock) {
        this(feeds, visit, settings, clock, PAUSE);
    }

    /** @param pause after a fault of the store */
    FeedSchedule(FeedStore feeds, FeedVisit visit, Config.Feeds settings, Clock clock, Duration pause) {
        this.feeds = feeds;
        this.visit = visit;
        this.clock = clock;
        this.pause = pause;
        this.seen = clock.instant();
        this.places = new Places(settings.concurrent());
    }

    /** Visits as many at once as other settings say; of those under way none is broken off. */
    public void settle(Config.Feeds changed) {
        places.become(changed.concurrent());
    }

    /** Visits at once; while there are more under way than may be, none begins. */
    private static final class Places extends Semaphore {

        private int all;

        Places(int all) {
            super(all);
            this.all = all;
        }

        synchronized void become(int wanted) {
            if (wanted < all) {
                reducePermits(all - wanted);
            } else {
                release(wanted - all);
            }
            all = wanted;
        }
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
        LOG.error("The feeds are not visited, as the store fails; trying again in {} s", pause.toSeconds(), e);
        try {
            pause(pause);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes one feed at a time, so that several processes share them. False where none is due. */
    private boolean step() throws InterruptedException {
        var now = now();
        giveBack(now);
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

    private Instant now() {
        var now = clock.instant();
        if (now.isBefore(seen.minus(STEP))) {
            LOG.warn(
                    "The clock went back by {}, to {}. Feeds that were visited since are visited anew; look at this"
                            + " machine's time service",
                    words(Duration.between(now, seen)),
                    now);
        }
        seen = now;
        return now;
    }

    private static String words(Duration time) {
        return time.toDays() > 0 ? time.toDays() + " days" : time.toMinutes() + " minutes";
    }

    /** Throws as long as the store fails, so that they wait. */
    private void giveBack(Instant now) {
        for (var feed = brokenOff.peek(); feed != null; feed = brokenOff.peek()) {
            feeds.giveBack(feed.subscription().key(), feed.course().due(), now.plus(SOON));
            brokenOff.remove();
        }
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
        } catch (StateException e) {
            if (!closed) {
                brokenOff.add(feed);
                LOG.error("The visit of {} broke off; it is visited again once the store can be written", address, e);
            }
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
