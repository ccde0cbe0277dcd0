package citewire.threads;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets work that someone waits for go before work that nobody waits for. Who answers a question claims the way; who
 * works in the background gives way before each piece of work, for a while at most, so that it never stands still.
 */
public final class RightOfWay {

    /** A claim counts for this long: a question that takes longer waits for a model, and computes nothing. */
    private static final Duration FRESH = Duration.ofMillis(600);

    private final Duration fresh;
    private final LongSupplier nanos;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition freed = lock.newCondition();
    private final Deque<Claim> claims = new ArrayDeque<>();

    public RightOfWay() {
        this(FRESH);
    }

    /** @param fresh how long a claim counts at most */
    public RightOfWay(Duration fresh) {
        this(fresh, System::nanoTime);
    }

    /** @param nanos a clock that only runs forward */
    RightOfWay(LongSupplier nanos) {
        this(FRESH, nanos);
    }

    private RightOfWay(Duration fresh, LongSupplier nanos) {
        this.fresh = fresh;
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
        give(most, null);
    }

    private void give(Duration most, @Nullable Claim own) {
        lock.lock();
        try {
            long end = nanos.getAsLong() + most.toNanos();
            for (long left = left(end, own); left > 0; left = left(end, own)) {
                boolean ignored = freed.await(left, TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    /** How long the youngest claim but one's own is fresh yet, until {@code end} at most; 0 or less where there is none. */
    private long left(long end, @Nullable Claim own) {
        for (var claims = this.claims.descendingIterator(); claims.hasNext(); ) {
            var youngest = claims.next();
            if (youngest != own) {
                long now = nanos.getAsLong();
                return Math.min(youngest.begun + fresh.toNanos() - now, end - now);
            }
        }
        return 0;
    }

    /** Somebody who waits for an answer. */
    public final class Claim {

        private final long begun;

        private Claim(long begun) {
            this.begun = begun;
        }

        /** As {@link RightOfWay#give}, but it does not wait for itself. */
        public void give(Duration most) {
            RightOfWay.this.give(most, this);
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
