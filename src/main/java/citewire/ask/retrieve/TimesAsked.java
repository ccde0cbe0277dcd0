package citewire.ask.retrieve;

import citewire.ask.question.time.Recency;
import citewire.ask.question.time.TimeReading;
import citewire.domain.Published;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The times a question speaks of, and its now, as a measure of articles' dates. */
final class TimesAsked {

    private static final double DAY = Duration.ofDays(1).toMillis();

    /** Beside a learnt weight: what is near the window is in it or it is not. */
    private static final Recency EVENT = new Recency(0.2, Duration.ofDays(4));

    private final TimeReading reading;
    private final Instant now;

    TimesAsked(TimeReading reading, Instant now) {
        this.reading = reading;
        this.now = now;
    }

    /** In days; nothing is younger than now. */
    double age(Instant published) {
        return Math.max(0, Duration.between(published, now).toMillis() / DAY);
    }

    /** From 0 to 1, which is the very time; 0 for every article where the question speaks of no time. */
    double weight(@Nullable Instant published) {
        var date = published == null ? null : new Published.Moment(published.atOffset(ZoneOffset.UTC));
        double event = reading.events().stream()
                .mapToDouble(window -> EVENT.weight(date, window, ZoneOffset.UTC))
                .max()
                .orElse(0);
        return Math.max(event, reading.latest() ? Recency.LATEST.weight(date, now, ZoneOffset.UTC) : 0);
    }
}
