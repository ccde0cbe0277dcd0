package citewire.ask;

import citewire.domain.Notice;
import citewire.domain.Provenance;
import citewire.domain.TimeWindow;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Measures one answer, under its id: to its first text, and to its end. */
final class Stopwatch {

    private final String id;
    private final LongSupplier nanos;
    private final long start;
    private @Nullable Duration firstText;

    Stopwatch(String id, LongSupplier nanos) {
        this.id = id;
        this.nanos = nanos;
        this.start = nanos.getAsLong();
    }

    void textShown() {
        if (firstText == null) {
            firstText = elapsed();
        }
    }

    /** The first text of an answer that streamed none is its last. */
    Provenance stop(String drafter, @Nullable TimeWindow window, @Nullable Notice notice, double vectors) {
        Duration elapsed = elapsed();
        return new Provenance(id, drafter, window, notice, vectors, firstText == null ? elapsed : firstText, elapsed);
    }

    private Duration elapsed() {
        return Duration.ofNanos(nanos.getAsLong() - start);
    }
}
