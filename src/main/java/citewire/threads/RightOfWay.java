package citewire.threads;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * Lets work that someone waits for go before work that nobody waits for. Who answers a question claims the way; who
 * works in the background gives way before each piece of work, for a while at most, so that it never stands still.
 */
public final class RightOfWay {

    /** A claim counts for this long: a question that takes longer waits for a model, and computes nothing. */
    private static final Duration FRESH = Duration.ofMillis(600);

    private final LongSupplier nanos;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition freed = lock.newCondition();
    private final Deque<Claim> claims = new ArrayDeque<>();

    public RightOfWay() {
        this(System::nanoTime);
    }

    /** @param nanos a clock that only runs forward */
    RightOfWay(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Goes first until it is ended. */
    public Claim claim() {
        lock.lock();
        try {
            var claim = new Claim(nanos.getAsLong());
            claims.addLast(claim);
            return claim;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until nobody has a fresh claim; not at all on a thread that is interrupted, since it is to end soon.
     *
     * @param most goes on after this time all the same
     */
    public void give(Duration most) {
        lock.lock();
        try {
            long end = nanos.getAsLong() + most.toNanos();
            for (long left = left(end); left > 0; left = left(end)) {
                boolean ignored = freed.await(left, TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    /** How long the youngest claim is fresh yet, until {@code end} at most; 0 or less where there is none. */
    private long left(long end) {
        var youngest = claims.peekLast();
        if (youngest == null) {
            return 0;
        }
        long now = nanos.getAsLong();
        return Math.min(youngest.begun + FRESH.toNanos() - now, end - now);
    }

    /** Somebody who waits for an answer. */
    public final class Claim {

        private final long begun;

        private Claim(long begun) {
            this.begun = begun;
        }

        /** Lets the others go on. */
        public void end() {
            lock.lock();
            try {
                claims.remove(this);
                freed.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }
}
