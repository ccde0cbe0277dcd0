package citewire.ask.question.time.grammar;

import citewire.ask.question.time.calendar.AskersCalendar;
import citewire.ask.question.time.calendar.Form;
import citewire.ask.question.time.calendar.Stretches;
import citewire.ask.question.time.calendar.Unit;
import citewire.domain.TimeWindow;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** What the parts of a time come to on the asker's calendar; null where they come to none. */
final class Readings {

    /** Not told in the parts: the whole day. */
    private static final int WHOLE = -1;

    private static final int NIGHT = 1830;
    private static final int NOON = 12;

    /** How many "the last days" are. */
    private static final int SOME = 4;

    private final AskersCalendar calendar;
    private final Stretches stretches;

    Readings(AskersCalendar calendar) {
        this.calendar = calendar;
        this.stretches = new Stretches(calendar);
    }

    /** The same, whatever is to come. */
    Readings backward() {
        return new Readings(new AskersCalendar(calendar.at(), calendar.zone(), false));
    }

    /** What a time comes to, and how it was said. */
    record Read(TimeWindow window, Form form) {

        static @Nullable Read of(@Nullable TimeWindow window, Form form) {
            return window == null ? null : new Read(window, form);
        }
    }

    @Nullable Read of(Meaning meaning, Parts parts) {
        return switch (meaning) {
            case DAY -> day(parts);
            case NIGHT -> night(parts);
            case WEEKDAY -> weekday(parts);
            case DATE -> date(parts);
            case MONTH -> month(parts);
            case SEASON -> season(parts);
            case QUARTER -> part(parts, 3, 4);
            case HALF -> part(parts, 6, 2);
            case DECADE -> new Read(calendar.months(YearMonth.of(parts.value("decade", 0), 1), 120), Form.DATED);
            case YEAR, ALONE -> new Read(calendar.year(parts.value("year", 0)), Form.DATED);
            case NAMED -> new Read(calendar.year(parts.value("year", 0)), Form.ADJECTIVE);
            case AGO ->
                counted(parts) < 1 ? null : new Read(stretches.around(counted(parts), unit(parts)), Form.RELATIVE);
            case SINCE ->
                counted(parts) < 1 ? null : new Read(new TimeWindow(past(parts).from(), null), Form.SINCE);
            case PAST ->
                parts.value("which", 0) < 0 && counted(parts) > 0 ? new Read(past(parts), Form.RELATIVE) : null;
            case STRETCH -> {
                int shift = parts.value("which", 0);
                yield Read.of(stretches.told(unit(parts), shift), Stretches.form(unit(parts), shift));
            }
            case WEEKEND -> Read.of(weekend(), Form.RELATIVE);
        };
    }

    private Read day(Parts parts) {
        int shift = parts.value("day", parts.value("adjective", 0));
        int hours = parts.value("hours", WHOLE);
        boolean before = shift == 0 && hours == NIGHT && !calendar.ahead() && hour() < NOON;
        return new Read(hours(calendar.today().plusDays(before ? -1 : shift), hours), Form.RELATIVE);
    }

    private int hour() {
        return calendar.at().atZone(calendar.zone()).getHour();
    }

    private @Nullable Read night(Parts parts) {
        int shift = parts.value("which", 0);
        return shift > 0 ? null : new Read(hours(calendar.today().plusDays(shift), NIGHT), Form.RELATIVE);
    }

    private TimeWindow hours(LocalDate day, int hours) {
        return hours == WHOLE ? calendar.day(day) : calendar.hours(day, hours / 100, hours % 100);
    }

    private Read weekday(Parts parts) {
        var day = DayOfWeek.of(parts.value("weekday", 1));
        Integer which = parts.value("which");
        LocalDate today = calendar.today();
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate date;
        if (which == null) {
            date = calendar.weekday(day);
        } else if (parts.has("week") || which == 0) {
            date = monday.plusWeeks(which).with(TemporalAdjusters.nextOrSame(day));
        } else {
            date = today.with(which < 0 ? TemporalAdjusters.previous(day) : TemporalAdjusters.next(day));
        }
        return new Read(hours(date, parts.value("hours", WHOLE)), which == null ? Form.YEARLESS : Form.RELATIVE);
    }

    private @Nullable Read date(Parts parts) {
        Integer year = parts.value("year");
        int month = parts.value("month", parts.value("monthNumber", 0));
        LocalDate date = calendar.date(year, month, parts.value("dayNumber", 0));
        return date == null ? null : new Read(calendar.day(date), year == null ? Form.YEARLESS : Form.DATED);
    }

    /** "2025", or "last year's". */
    private @Nullable Integer year(Parts parts) {
        return parts.has("ofYear")
                ? Integer.valueOf(calendar.today().getYear() + parts.value("which", 0))
                : parts.value("year");
    }

    private Read month(Parts parts) {
        int month = parts.value("month", parts.value("monthNumber", 1));
        Integer year = year(parts);
        Integer which = parts.value("which");
        if (which != null && year == null) {
            return new Read(stretches.month(month, which), Form.RELATIVE);
        }
        var when = year == null ? calendar.month(month) : YearMonth.of(year, month);
        return new Read(calendar.months(when, 1), year == null ? Form.YEARLESS : Form.DATED);
    }

    private Read season(Parts parts) {
        int month = parts.value("season", 1);
        Integer year = year(parts);
        Integer which = parts.value("which");
        if (which != null && year == null) {
            return new Read(stretches.season(month, which), Form.RELATIVE);
        }
        var when = year == null ? calendar.month(month) : YearMonth.of(year, month);
        return new Read(calendar.months(when, 3), year == null ? Form.YEARLESS : Form.DATED);
    }

    /** So many months of a year that has so many such parts; of this year or the last where none is named. */
    private @Nullable Read part(Parts parts, int months, int most) {
        int number = parts.value("ordinal", 0);
        if (number < 1 || number > most) {
            return null;
        }
        Integer year = parts.value("year");
        int month = months * (number - 1) + 1;
        var when = year == null ? calendar.month(month) : YearMonth.of(year, month);
        return new Read(calendar.months(when, months), year == null ? Form.YEARLESS : Form.DATED);
    }

    private TimeWindow past(Parts parts) {
        return calendar.past(counted(parts), unit(parts));
    }

    private static int counted(Parts parts) {
        return parts.value("number", SOME);
    }

    private static Unit unit(Parts parts) {
        return Unit.of(parts.value("units", parts.value("unit", 2)));
    }

    private TimeWindow weekend() {
        LocalDate saturday = calendar.recentSaturday();
        boolean next = calendar.ahead() && calendar.today().isAfter(saturday.plusDays(1));
        LocalDate first = next ? saturday.plusWeeks(1) : saturday;
        return calendar.days(first, first.plusDays(1));
    }
}
