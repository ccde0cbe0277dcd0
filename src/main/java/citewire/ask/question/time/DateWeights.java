package citewire.ask.question.time;

import citewire.domain.Published;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Weighs articles by their date, as a question's times ask for: by the events' windows where it names some, by age where
 * it wants the latest, by both where it says both, and else by a mild preference for the newer.
 *
 * @param event for what lies outside an event's window
 * @param latest where the latest is asked for
 * @param otherwise where a question says nothing of time
 */
public record DateWeights(Recency event, Recency latest, Recency otherwise) {

    public static final DateWeights DEFAULT = new DateWeights(Recency.EVENT, Recency.LATEST, Recency.MILD);

    /**
     * A factor in (0, 1] for an article's relevance.
     *
     * @param published null for an undated article
     * @param at the question's now
     */
    public double weight(@Nullable Published published, TimeReading time, Instant at, ZoneId zone) {
        var events = time.events();
        double inTime = events.stream()
                .mapToDouble(window -> event.weight(published, window, zone))
                .max()
                .orElse(1);
        if (time.latest()) {
            return inTime * latest.weight(published, at, zone);
        }
        return events.isEmpty() ? otherwise.weight(published, at, zone) : inTime;
    }
}
