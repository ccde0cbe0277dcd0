package citewire.ask.check.read;

import citewire.domain.TextSpan;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A date as a text writes it, with what it leaves open: a weekday, a month, a day told from today, a whole date.
 *
 * @param fromToday in days, for "yesterday" and the like
 * @param period "last week" and the like, as it is told from today
 * @param span where it stands
 */
public record DateMention(
        @Nullable Integer year,
        @Nullable Month month,
        @Nullable Integer day,
        @Nullable DayOfWeek weekday,
        @Nullable Integer fromToday,
        @Nullable String period,
        TextSpan span) {

    /** A weekday is told of one of the days around the one it was written on. */
    private static final int WEEK = 7;

    public static List<DateMention> in(String text) {
        return DateReader.read(text);
    }

    /**
     * Whether this, a claim's, is what {@code source} says: no more than that, or what that meant on the day it was
     * written.
     *
     * @param written when the source was published; null where nobody knows
     */
    public boolean says(DateMention source, @Nullable LocalDate written) {
        return partOf(source) || (written != null && source.meant(written).anyMatch(this::fits));
    }

    /** Whether it is the day, month or year of publication; a weekday alone is not, since an article means its own. */
    public boolean isPublication(LocalDate written) {
        return (year != null || month != null) && fits(written);
    }

    private boolean partOf(DateMention source) {
        return open(year, source.year)
                && open(month, source.month)
                && open(day, source.day)
                && open(weekday, source.weekday)
                && open(fromToday, source.fromToday)
                && open(period, source.period);
    }

    private static boolean open(@Nullable Object claimed, @Nullable Object said) {
        return claimed == null || claimed.equals(said);
    }

    private boolean fits(LocalDate date) {
        return (year == null || year == date.getYear())
                && (month == null || month == date.getMonth())
                && (day == null || day == date.getDayOfMonth())
                && (weekday == null || weekday == date.getDayOfWeek())
                && fromToday == null
                && period == null;
    }

    /** The dates that it can mean for who reads it on the day it was written. */
    private Stream<LocalDate> meant(LocalDate written) {
        if (fromToday != null) {
            return Stream.of(written.plusDays(fromToday));
        }
        if (month != null && day != null) {
            return IntStream.rangeClosed(written.getYear() - 1, written.getYear() + 1)
                    .filter(y -> year == null || year == y)
                    .filter(y -> day <= month.length(LocalDate.of(y, 1, 1).isLeapYear()))
                    .mapToObj(y -> LocalDate.of(y, month, day));
        }
        if (weekday != null) {
            return IntStream.rangeClosed(-WEEK, WEEK)
                    .mapToObj(written::plusDays)
                    .filter(date -> date.getDayOfWeek() == weekday);
        }
        return Stream.empty();
    }
}
