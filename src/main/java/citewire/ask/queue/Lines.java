package citewire.ask.queue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntConsumer;

/**
 * Places in which something is done at once, and lines of those who wait for one: first come, first served within a
 * line. A place that is free goes to the line that has been served least recently, so that a long line holds up no other.
 */
final class Lines {

    private final int places;
    private final ReentrantLock lock = new ReentrantLock();

    /** The next one to serve comes first. */
    private final Map<String, Line> lines = new LinkedHashMap<>();

    private int taken;

    Lines(int places) {
        this.places = places;
    }

    /**
     * Takes a place, and waits until there is one.
     *
     * @param name of the line
     * @param most places that the line has at once
     * @param heard told of the number in line, from 1, and of each that follows; what it throws ends the wait
     */
    Place enter(String name, int most, IntConsumer heard) throws InterruptedException {
        var ticket = join(name, most);
        boolean entered = false;
        try {
            int told = 0;
            for (int number = ticket.awaitOther(told); number > 0; number = ticket.awaitOther(told)) {
                heard.accept(number);
                told = number;
            }
            entered = true;
            return ticket;
        } finally {
            if (!entered) {
                ticket.close();
            }
        }
    }

    private Ticket join(String name, int most) {
        lock.lock();
        try {
            var line = lines.computeIfAbsent(name, fresh -> new Line(name, most));
            var ticket = new Ticket(line);
            line.waiting.add(ticket);
            ticket.number = line.waiting.size();
            admit();
            return ticket;
        } finally {
            lock.unlock();
        }
    }

    private void admit() {
        for (var next = next(); next.isPresent(); next = next()) {
            var line = next.get();
            var ticket = line.waiting.remove();
            ticket.admitted = true;
            ticket.changed.signal();
            taken++;
            line.inside++;
            line.renumber();
            lines.remove(line.name);
            lines.put(line.name, line);
        }
    }

    private Optional<Line> next() {
        return taken < places ? lines.values().stream().filter(Line::mayEnter).findFirst() : Optional.empty();
    }

    private void leave(Ticket ticket) {
        lock.lock();
        try {
            if (ticket.admitted) {
                taken--;
                ticket.line.inside--;
            } else {
                ticket.line.waiting.remove(ticket);
                ticket.line.renumber();
            }
            if (ticket.line.isEmpty()) {
                lines.remove(ticket.line.name);
            }
            admit();
        } finally {
            lock.unlock();
        }
    }

    /** Closing it gives it to the next. */
    interface Place extends AutoCloseable {
        @Override
        void close();
    }

    private static final class Line {
        private final String name;
        private final int most;
        private final Deque<Ticket> waiting = new ArrayDeque<>();
        private int inside;

        private Line(String name, int most) {
            this.name = name;
            this.most = most;
        }

        private boolean mayEnter() {
            return inside < most && !waiting.isEmpty();
        }

        private boolean isEmpty() {
            return inside == 0 && waiting.isEmpty();
        }

        private void renumber() {
            int number = 1;
            for (Ticket ticket : waiting) {
                ticket.number = number++;
                ticket.changed.signal();
            }
        }
    }

    private final class Ticket implements Place {
        private final Line line;
        private final Condition changed = lock.newCondition();
        private int number;
        private boolean admitted;

        private Ticket(Line line) {
            this.line = line;
        }

        /** Waits until the number in line is not {@code told}, and gives it; 0 once there is a place. */
        private int awaitOther(int told) throws InterruptedException {
            lock.lockInterruptibly();
            try {
                while (!admitted && number == told) {
                    changed.await();
                }
                return admitted ? 0 : number;
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void close() {
            leave(this);
        }
    }
}
