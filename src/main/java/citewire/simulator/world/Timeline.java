package citewire.simulator.world;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The order in which everything happens: one lock over the whole world, one stream of events, and the waiting for what
 * they bring.
 */
public final class Timeline {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Consumer<SimulatorEvent>> listeners = new CopyOnWriteArrayList<>();

    /** Reads the world while nobody changes it. Wakes nobody, so that those who wait may look as often as they like. */
    public <T> T read(Supplier<T> task) {
        lock.lock();
        try {
            return task.get();
        } finally {
            lock.unlock();
        }
    }

    /** Changes the world while nobody else does, and tells what came of it. */
    public <T> T during(Supplier<T> task) {
        lock.lock();
        try {
            return task.get();
        } finally {
            changed.signalAll();
            lock.unlock();
        }
    }

    /** Changes the world while nobody else does. */
    public void run(Runnable task) {
        lock.lock();
        try {
            task.run();
        } finally {
            changed.signalAll();
            lock.unlock();
        }
    }

    /** Tells the listeners, in order, on this thread. */
    public void publish(SimulatorEvent event) {
        run(() -> listeners.forEach(listener -> listener.accept(event)));
    }

    /** Tells of every event from now on, in order and under the world's lock: a listener must not block. */
    public void listen(Consumer<SimulatorEvent> listener) {
        listeners.add(listener);
    }

    public void unlisten(Consumer<SimulatorEvent> listener) {
        listeners.remove(listener);
    }

    /**
     * Waits until something is seen, without polling.
     *
     * @param what completes the sentence "not seen: …"
     * @throws IllegalStateException when it is not seen in time
     */
    public <T> T await(String what, Duration patience, Supplier<Optional<T>> seen) {
        long left = patience.toNanos();
        lock.lock();
        try {
            for (var found = seen.get(); ; found = seen.get()) {
                if (found.isPresent()) {
                    return found.get();
                }
                if (left <= 0) {
                    throw new IllegalStateException("not seen within " + patience + ": " + what);
                }
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + what, e);
        } finally {
            lock.unlock();
        }
    }
}
