package citewire.ask.question.time;

import citewire.ask.question.time.TimeExpression.About;
import citewire.domain.TimeWindow;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a question says of time.
 *
 * @param expressions in the question's order
 * @param latest whether it asks for the latest there is
 */
public record TimeReading(List<TimeExpression> expressions, boolean latest) {

    public static final TimeReading NOTHING = new TimeReading(List.of(), false);

    public TimeReading {
        expressions = List.copyOf(expressions);
    }

    /**
     * When articles must have been published. Several such times are taken together, from the first to the last; a
     * "since" and an "until" bound each other.
     */
    public TimeWindow publication() {
        return expressions.stream()
                .filter(expression -> expression.about() == About.NEWS)
                .map(TimeExpression::window)
                .reduce(TimeReading::together)
                .orElse(TimeWindow.ALWAYS);
    }

    /** When articles about the events were published most likely; empty where no event's time is named. */
    public List<TimeWindow> events() {
        return expressions.stream()
                .filter(expression -> expression.about() == About.EVENT)
                .map(TimeExpression::reported)
                .toList();
    }

    private static TimeWindow together(TimeWindow one, TimeWindow other) {
        Instant from = one.from();
        Instant to = other.to();
        if (one.to() == null && other.from() == null && from != null && to != null && !from.isAfter(to)) {
            return new TimeWindow(from, to);
        }
        return new TimeWindow(first(from, other.from()), last(one.to(), to));
    }

    private static @Nullable Instant first(@Nullable Instant one, @Nullable Instant other) {
        return one == null || other == null ? null : one.isBefore(other) ? one : other;
    }

    private static @Nullable Instant last(@Nullable Instant one, @Nullable Instant other) {
        return one == null || other == null ? null : one.isAfter(other) ? one : other;
    }
}
