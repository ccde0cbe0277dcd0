package citewire.simulator.rest;

import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/** The faults that are planned: each route's next requests take them in order. Safe for many threads. */
public final class Faults {

    private final Map<Route, Queue<Fault>> planned = new EnumMap<>(Route.class);

    /** Plans a fault for each of the next requests to a route, after those already planned for it. */
    public synchronized void next(int requests, Route route, Fault fault) {
        var queue = planned.computeIfAbsent(route, key -> new ArrayDeque<>());
        for (int i = 0; i < requests; i++) {
            queue.add(fault);
        }
    }

    /** Forgets all plans. */
    public synchronized void clear() {
        planned.clear();
    }

    /** The fault that befalls a request to this route, taken off its queue. */
    synchronized Optional<Fault> take(Route route) {
        return Optional.ofNullable(planned.get(route)).map(Queue::poll);
    }
}
