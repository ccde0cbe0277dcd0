package citewire.ask.question.time.calendar;

import citewire.domain.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Stretches of time as they are told from now: last week, this summer, two months ago, the end of June. */
public record Stretches(AskersCalendar calendar) {

    /** In days: a stretch that is longer is parted at months. */
    private static final int LONG = 300;

    /** How much is said by naming a unit so. */
    public static Form form(Unit unit, int shift) {
        if (shift != 0) {
            return Form.RELATIVE;
        }
        return switch (unit) {
            case WEEK -> Form.CURRENT_WEEK;
            case MONTH -> Form.CURRENT_MONTH;
            case HOUR, DAY, FORTNIGHT, WEEKEND, QUARTER, YEAR, DECADE -> Form.RELATIVE;
        };
    }

    /**
     * The unit that is on, the one before or the next; null where nobody speaks so.
     *
     * @param shift -1, 0 or 1
     */
    public @Nullable TimeWindow told(Unit unit, int shift) {
        LocalDate today = calendar.today();
        YearMonth month = YearMonth.from(today);
        return switch (unit) {
            case WEEK -> calendar.week(today.plusWeeks(shift));
            case MONTH -> calendar.months(month.plusMonths(shift), 1);
            case QUARTER -> {
                YearMonth first = month.minusMonths((month.getMonthValue() - 1) % 3);
                yield calendar.months(first.plusMonths(3L * shift), 3);
            }
            case YEAR -> calendar.year(today.getYear() + shift);
            case WEEKEND -> weekend(shift);
            case FORTNIGHT, DECADE -> shift < 0 ? calendar.past(1, unit) : null;
            case HOUR, DAY -> null;
        };
    }

    /** On a Monday "this weekend" is the one that has just been, unless what is to come is asked for. */
    private TimeWindow weekend(int shift) {
        LocalDate recent = calendar.recentSaturday();
        LocalDate today = calendar.today();
        boolean on = !today.isAfter(recent.plusDays(1));
        boolean justOver = today.equals(recent.plusDays(2)) && !calendar.ahead();
        LocalDate saturday = switch (shift) {
            case 0 -> on || justOver ? recent : recent.plusWeeks(1);
            case 1 -> recent.plusWeeks(1);
            default -> on ? recent.minusWeeks(1) : recent;
        };
        return calendar.days(saturday, saturday.plusDays(1));
    }

    /** @param month in which it begins */
    public TimeWindow season(int month, int shift) {
        YearMonth now = YearMonth.from(calendar.today());
        YearMonth here = now.withMonth(month);
        // winter reaches into the next year
        YearMonth begun = here.isAfter(now) ? here.minusYears(1) : here;
        boolean on = now.isBefore(begun.plusMonths(3));
        YearMonth first = switch (shift) {
            case 0 -> on ? begun : here;
            case 1 -> begun.plusYears(1);
            default -> on ? begun.minusYears(1) : begun;
        };
        return calendar.months(first, 3);
    }

    /** The month of this name that is this year's, the last there was, or the next. */
    public TimeWindow month(int month, int shift) {
        YearMonth now = YearMonth.from(calendar.today());
        YearMonth here = now.withMonth(month);
        YearMonth meant = switch (shift) {
            case 0 -> here;
            case 1 -> here.isAfter(now) ? here : here.plusYears(1);
            default -> here.isBefore(now) ? here : here.minusYears(1);
        };
        return calendar.months(meant, 1);
    }

    /** The longer ago, the rougher it is meant: a day is that day, a month ago is give or take two weeks. */
    public TimeWindow around(int count, Unit unit) {
        LocalDate day = unit.before(calendar.today(), count);
        return switch (unit) {
            case HOUR -> {
                Instant then = calendar.at().minus(Duration.ofHours(count));
                yield new TimeWindow(then.minus(Duration.ofMinutes(30)), then.plus(Duration.ofMinutes(30)));
            }
            case DAY -> calendar.day(day);
            case WEEK, FORTNIGHT, WEEKEND -> calendar.days(day.minusDays(3), day.plusDays(3));
            case MONTH, QUARTER -> calendar.days(day.minusDays(14), day.plusDays(14));
            case YEAR -> calendar.year(day.getYear());
            case DECADE ->
                calendar.days(LocalDate.of(day.getYear() - 1, 1, 1), LocalDate.of(day.getYear() + 1, 12, 31));
        };
    }

    /** The first, second or last third, from 0; of a year, four months. */
    public TimeWindow third(TimeWindow whole, int third) {
        Instant start = whole.from();
        Instant end = whole.to();
        if (start == null || end == null) {
            return whole;
        }
        LocalDate first = calendar.date(start);
        long days = ChronoUnit.DAYS.between(first, calendar.date(end)) + 1;
        if (days < 3) {
            return whole;
        }
        return calendar.days(
                edge(first, days, third), edge(first, days, third + 1).minusDays(1));
    }

    /** Where a third begins; a year's at a month. */
    private static LocalDate edge(LocalDate first, long days, int third) {
        if (third == 3) {
            return first.plusDays(days);
        }
        return days > LONG ? first.plusMonths(4L * third) : first.plusDays(days * third / 3);
    }
}
