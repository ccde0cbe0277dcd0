package citewire.benchmarks.discord;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** How long things took, in milliseconds. */
record Latencies(String what, List<Double> sorted) {

    Latencies {
        sorted = List.copyOf(sorted);
    }

    static Latencies of(String what, Collection<Duration> durations) {
        return new Latencies(
                what,
                durations.stream()
                        .map(duration -> duration.toNanos() / 1e6)
                        .sorted()
                        .toList());
    }

    double at(double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%-34s n %5d  median %8.1f  p95 %8.1f  p99 %8.1f  most %8.1f ms",
                what,
                sorted.size(),
                at(.5),
                at(.95),
                at(.99),
                sorted.getLast());
    }
}
