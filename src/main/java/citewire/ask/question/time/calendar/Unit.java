package citewire.ask.question.time.calendar;

import java.time.LocalDate;

/** The stretches time is counted in, in the order of the vocabulary's numbers from 1 on. */
public enum Unit {
    HOUR,
    DAY,
    WEEK,
    FORTNIGHT,
    WEEKEND,
    MONTH,
    QUARTER,
    YEAR,
    DECADE;

    public static Unit of(int value) {
        return values()[value - 1];
    }

    /** An hour is less than a day and takes none away. */
    public LocalDate before(LocalDate day, long count) {
        return switch (this) {
            case HOUR -> day;
            case DAY -> day.minusDays(count);
            case WEEK, WEEKEND -> day.minusWeeks(count);
            case FORTNIGHT -> day.minusWeeks(2 * count);
            case MONTH -> day.minusMonths(count);
            case QUARTER -> day.minusMonths(3 * count);
            case YEAR -> day.minusYears(count);
            case DECADE -> day.minusYears(10 * count);
        };
    }
}
