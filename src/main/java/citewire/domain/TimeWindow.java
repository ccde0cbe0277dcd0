package citewire.domain;

import java.time.Instant;
import java.time.ZoneId;
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

    /** From the start of {@code since} to the end of {@code until}, where days are those of {@code zone}. */
    public static TimeWindow between(@Nullable Published since, @Nullable Published until, ZoneId zone) {
        return new TimeWindow(since == null ? null : since.earliest(zone), until == null ? null : until.latest(zone));
    }

    public boolean bounded() {
        return from != null || to != null;
    }

    /** Whether the two have a moment in common. */
    public boolean meets(TimeWindow other) {
        Instant latestStart = later(from, other.from);
        Instant earliestEnd = earlier(to, other.to);
        return latestStart == null || earliestEnd == null || !latestStart.isAfter(earliestEnd);
    }

    /** What the two have in common; only for windows that meet. */
    public TimeWindow within(TimeWindow other) {
        return new TimeWindow(later(from, other.from), earlier(to, other.to));
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
