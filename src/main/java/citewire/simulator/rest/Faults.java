package citewire.simulator.rest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;

/** The faults that are planned: each route's next requests take them in order. Safe for many threads. */
public final class Faults {

    /** A fault that befalls one request, to whichever of the routes it comes first. */
    private record Shared(Set<Route> routes, Fault fault) {}

    private final List<Shared> shared = new ArrayList<>();
    private final Map<Route, Queue<Fault>> planned = new EnumMap<>(Route.class);

    /** Plans a fault for each of the next requests to a route, after those already planned for it. */
    public synchronized void next(int requests, Route route, Fault fault) {
        var queue = planned.computeIfAbsent(route, key -> new ArrayDeque<>());
        for (int i = 0; i < requests; i++) {
            queue.add(fault);
        }
    }

    /** Plans a fault for the next request to any of these routes, ahead of what is planned for its own route. */
    public synchronized void nextOfAny(Set<Route> routes, Fault fault) {
        shared.add(new Shared(Set.copyOf(routes), fault));
    }

    /** Forgets all plans. */
    public synchronized void clear() {
        planned.clear();
        shared.clear();
    }

    /** The fault that befalls a request to this route, taken off its queue. */
    synchronized Optional<Fault> take(Route route) {
        var common =
                shared.stream().filter(plan -> plan.routes().contains(route)).findFirst();
        common.ifPresent(shared::remove);
        return common.map(Shared::fault)
                .or(() -> Optional.ofNullable(planned.get(route)).map(Queue::poll));
    }
}
