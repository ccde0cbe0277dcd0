package citewire.frontend.terminal.json;

import citewire.domain.ArticleId;
import citewire.domain.Published;
import citewire.domain.Question;
import citewire.domain.Scope;
import citewire.domain.TimeWindow;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question or query as it came: from the options of a command, or from a line of a batch.
 *
 * @param id given back with the answer as it came
 * @param text not yet checked
 * @param at the question's "now"; null for the clock's
 */
public record Request(
        JsonNode id,
        String text,
        @Nullable Published at,
        @Nullable Published since,
        @Nullable Published until,
        @Nullable String source,
        Set<ArticleId> without,
        @Nullable Set<ArticleId> only) {

    public Request {
        without = Set.copyOf(without);
        only = only == null ? null : Set.copyOf(only);
    }

    /** A date means its end. */
    public Instant at(Clock clock, ZoneId zone) {
        return at == null ? clock.instant() : at.latest(zone);
    }

    /** @throws IllegalArgumentException where the window ends before it starts */
    public Scope scope(ZoneId zone) {
        return new Scope(window(zone), source, without, only);
    }

    /** @throws IllegalArgumentException where the text is blank or too long, or the window ends before it starts */
    public Question question(Clock clock, ZoneId zone) {
        return new Question(text, at(clock, zone), scope(zone), List.of());
    }

    /** {@code since} at its start, {@code until} at its end. */
    public TimeWindow window(ZoneId zone) {
        return TimeWindow.between(since, until, zone);
    }

    /** An end of a window as text: at the precision in which this request gave it, else as an instant. */
    @Nullable String from(@Nullable Instant from, ZoneId zone) {
        return since != null && since.earliest(zone).equals(from) ? since.text() : text(from);
    }

    @Nullable String to(@Nullable Instant to, ZoneId zone) {
        return until != null && until.latest(zone).equals(to) ? until.text() : text(to);
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
