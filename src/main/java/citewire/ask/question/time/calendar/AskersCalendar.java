package citewire.ask.question.time.calendar;

import citewire.domain.TimeWindow;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * The calendar around a question's now: weeks begin on Monday, seasons are whole months of the northern half of the
 * world.
 *
 * @param ahead whether the question speaks of what is to come, so that a day without a year is the next one
 */
public record AskersCalendar(Instant at, ZoneId zone, boolean ahead) {

    public LocalDate today() {
        return at.atZone(zone).toLocalDate();
    }

    public LocalDate date(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    public TimeWindow day(LocalDate date) {
        return days(date, date);
    }

    /** Whole days, the last one included. */
    public TimeWindow days(LocalDate first, LocalDate last) {
        return new TimeWindow(start(first), end(last));
    }

    public TimeWindow months(YearMonth first, int count) {
        return days(first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth());
    }

    public TimeWindow week(LocalDate in) {
        LocalDate monday = in.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return days(monday, monday.plusDays(6));
    }

    public TimeWindow year(int year) {
        return months(YearMonth.of(year, 1), 12);
    }

    public TimeWindow hours(LocalDate day, int first, int behindLast) {
        LocalDateTime midnight = day.atStartOfDay();
        return new TimeWindow(
                midnight.plusHours(first).atZone(zone).toInstant(),
                midnight.plusHours(behindLast).atZone(zone).toInstant().minusNanos(1));
    }

    /** From so long ago until now. */
    public TimeWindow past(int count, Unit unit) {
        Instant from = switch (unit) {
            case HOUR -> at.minus(count, ChronoUnit.HOURS);
            case DAY, WEEK, FORTNIGHT, WEEKEND, MONTH, QUARTER, YEAR, DECADE -> start(unit.before(today(), count));
        };
        return new TimeWindow(from, at);
    }

    /** The day in its year, or in the year nearest to now; null where there is no such day. */
    public @Nullable LocalDate date(@Nullable Integer year, int month, int day) {
        try {
            return year == null ? yearless(month, day) : LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    public YearMonth month(int month) {
        YearMonth now = YearMonth.from(today());
        YearMonth here = now.withMonth(month);
        if (ahead) {
            return here.isBefore(now) ? here.plusYears(1) : here;
        }
        return here.isAfter(now) ? here.minusYears(1) : here;
    }

    public LocalDate weekday(DayOfWeek day) {
        return today().with(ahead ? TemporalAdjusters.nextOrSame(day) : TemporalAdjusters.previousOrSame(day));
    }

    /** The Saturday of the weekend that is on, or else of the one before. */
    public LocalDate recentSaturday() {
        return today().with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private Instant end(LocalDate day) {
        return start(day.plusDays(1)).minusNanos(1);
    }

    private @Nullable LocalDate yearless(int month, int day) {
        int step = ahead ? 1 : -1;
        for (int year = today().getYear(), tries = 0; tries <= 8; year += step, tries++) {
            if (YearMonth.of(year, month).isValidDay(day)) {
                LocalDate date = LocalDate.of(year, month, day);
                if (ahead ? !date.isBefore(today()) : !date.isAfter(today())) {
                    return date;
                }
            }
        }
        return null;
    }
}
