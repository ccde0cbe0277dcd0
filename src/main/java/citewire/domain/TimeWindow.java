package citewire.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of publication time, both ends included; null is an open end.
 */
public record TimeWindow(@Nullable Instant from, @Nullable Instant to) {

    public static final TimeWindow ALWAYS = new TimeWindow(null, null);

    public TimeWindow {
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("the window ends (" + to + ") before it starts (" + from + ")");
        }
    }

    public boolean bounded() {
        return from != null || to != null;
    }
}
