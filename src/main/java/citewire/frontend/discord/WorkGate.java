package citewire.frontend.discord;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Counts the work that is under way, and lets none in once closed. */
final class WorkGate {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition idle = lock.newCondition();
    private int open;
    private boolean closed;

    /** True where the caller may work; it then owes a {@link #leave}. */
    boolean enter() {
        lock.lock();
        try {
            if (!closed) {
                open++;
            }
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    void leave() {
        lock.lock();
        try {
            open--;
            idle.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
        } finally {
            lock.unlock();
        }
    }

    /** True where all work ended within {@code patience}; an interrupt ends the wait, too. */
    boolean awaitIdle(Duration patience) {
        lock.lock();
        try {
            long left = TimeUnit.NANOSECONDS.convert(patience);
            while (open > 0 && left > 0) {
                left = idle.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
        return idleNow();
    }

    private boolean idleNow() {
        lock.lock();
        try {
            return open == 0;
        } finally {
            lock.unlock();
        }
    }
}
