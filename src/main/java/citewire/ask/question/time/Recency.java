package citewire.ask.question.time;

import citewire.domain.Published;
import citewire.domain.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * How much an article's date speaks for it: {@code floor + (1 - floor) * 0.5^(distance / halfLife)}, a factor of its
 * relevance. It is 1 at no distance and falls towards the floor.
 *
 * @param floor what the farthest article keeps, above 0 and at most 1; 1 asks for no date
 * @param halfLife the distance at which half of what is above the floor is gone
 */
public record Recency(double floor, Duration halfLife) {

    /** Of two equal passages the newer one; a fact of last year keeps its place before a worse one of today. */
    public static final Recency MILD = new Recency(0.9, Duration.ofDays(90));

    /** "the latest", "currently": a week counts, but what is about something else does not win by its date. */
    public static final Recency LATEST = new Recency(0.4, Duration.ofDays(14));

    /** From an event's window on, before and behind: an announcement or a look back may answer as well. */
    public static final Recency EVENT = new Recency(0.6, Duration.ofDays(14));

    public Recency {
        if (!(floor > 0 && floor <= 1) || !halfLife.isPositive()) {
            throw new IllegalArgumentException("no recency: floor " + floor + ", half-life " + halfLife);
        }
    }

    /** By age at {@code at}; what is newer has none. A day is as old as its last moment. */
    public double weight(@Nullable Published published, Instant at, ZoneId zone) {
        return published == null ? undated() : weight(Duration.between(published.latest(zone), at));
    }

    /** 1 inside the window, an open end reaching for ever; outside by the distance to its nearer end. */
    public double weight(@Nullable Published published, TimeWindow window, ZoneId zone) {
        if (published == null) {
            return undated();
        }
        Instant from = window.from();
        Instant to = window.to();
        if (from != null && published.latest(zone).isBefore(from)) {
            return weight(Duration.between(published.latest(zone), from));
        }
        boolean later = to != null && published.earliest(zone).isAfter(to);
        return later && to != null ? weight(Duration.between(to, published.earliest(zone))) : 1;
    }

    double weight(Duration distance) {
        double halves = Math.max(0, (double) distance.toSeconds() / Math.max(1, halfLife.toSeconds()));
        return floor + (1 - floor) * Math.pow(0.5, halves);
    }

    /** An article without a date may be of any: it passes, in the middle. */
    private double undated() {
        return (1 + floor) / 2;
    }
}
