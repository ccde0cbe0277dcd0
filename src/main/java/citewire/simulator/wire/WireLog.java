package citewire.simulator.wire;

import citewire.simulator.wire.WireEntry.Exchange;
import citewire.simulator.wire.WireEntry.Frame;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The newest entries of the wire, in the order in which they were finished. Safe for many threads. */
public final class WireLog {

    private final int capacity;
    private final ArrayDeque<WireEntry> entries = new ArrayDeque<>();
    private final List<Consumer<WireEntry>> listeners = new CopyOnWriteArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition added = lock.newCondition();

    /** @param capacity how many entries are kept; the oldest leave first */
    public WireLog(int capacity) {
        this.capacity = capacity;
    }

    public void add(WireEntry entry) {
        lock.lock();
        try {
            if (entries.size() == capacity) {
                entries.removeFirst();
            }
            entries.addLast(entry);
            added.signalAll();
            listeners.forEach(listener -> listener.accept(entry));
        } finally {
            lock.unlock();
        }
    }

    /** Tells of each entry from now on, in order; the listener must not block. */
    public void listen(Consumer<WireEntry> listener) {
        listeners.add(listener);
    }

    public List<WireEntry> entries() {
        lock.lock();
        try {
            return List.copyOf(entries);
        } finally {
            lock.unlock();
        }
    }

    public List<Exchange> exchanges() {
        return entries().stream()
                .filter(Exchange.class::isInstance)
                .map(Exchange.class::cast)
                .toList();
    }

    /** The exchanges of a method whose path ends as told; a {@code *} in it stands for one segment. */
    public List<Exchange> exchanges(String method, String pathEnd) {
        var pattern = java.util.regex.Pattern.compile(
                ".*" + pathEnd.replace("*", "[^/]+").replace("@", "\\@"));
        return exchanges().stream()
                .filter(exchange -> exchange.method().equals(method)
                        && pattern.matcher(exchange.path()).matches())
                .toList();
    }

    public List<Frame> frames() {
        return entries().stream()
                .filter(Frame.class::isInstance)
                .map(Frame.class::cast)
                .toList();
    }

    /**
     * Waits for an entry, past ones included.
     *
     * @throws IllegalStateException when none came in time
     */
    public WireEntry await(Duration patience, Predicate<WireEntry> wanted) {
        long left = patience.toNanos();
        lock.lock();
        try {
            while (true) {
                var found = entries.stream().filter(wanted).findFirst();
                if (found.isPresent()) {
                    return found.get();
                }
                if (left <= 0) {
                    throw new IllegalStateException("no such entry on the wire within " + patience);
                }
                left = added.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the wire", e);
        } finally {
            lock.unlock();
        }
    }
}
