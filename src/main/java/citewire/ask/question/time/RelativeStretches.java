package citewire.ask.question.time;

import citewire.ask.question.time.calendar.AskersCalendar;
import citewire.ask.question.time.calendar.Form;
import citewire.ask.question.time.calendar.Stretches;
import citewire.ask.question.time.calendar.Unit;
import citewire.domain.TimeWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** "last week", "this summer", "the past 3 days", "two weeks ago", "the week of 7 July". */
final class RelativeStretches {

    /** More years than there are newspapers: such a number is no time of the news. */
    private static final int MOST = 1000;

    private final Words words;
    private final AskersCalendar calendar;
    private final NamedDates dates;
    private final Stretches stretches;

    RelativeStretches(Words words, AskersCalendar calendar, NamedDates dates) {
        this.words = words;
        this.calendar = calendar;
        this.dates = dates;
        this.stretches = new Stretches(calendar);
    }

    @Nullable Found at(int i) {
        Found found = ago(i);
        found = found == null ? counted(i) : found;
        found = found == null ? named(i) : found;
        found = found == null ? weekend(i) : found;
        return found == null ? weekOf(i) : found;
    }

    /** "3 days ago", "a fortnight ago". */
    private @Nullable Found ago(int i) {
        int count = count(i);
        int unit = words.is(i, Kind.ARTICLE) && words.next(i + 1, Kind.VAGUE) ? i + 2 : i + 1;
        if (unit == i + 2) {
            count = count(i + 1);
        }
        unit = words.next(unit, Kind.OF) ? unit + 1 : unit;
        if (count < 1 || !words.next(unit, Kind.UNIT) || !words.next(unit + 1, Kind.AGO)) {
            return null;
        }
        return new Found(i, unit + 2, stretches.around(count, unit(unit)), Form.RELATIVE);
    }

    /** "last 3 days", "past few weeks", "the past week", "the last month": from then until now. */
    private @Nullable Found counted(int i) {
        boolean past = words.is(i, Kind.PAST);
        if ((!past && !words.is(i, Kind.LAST)) || words.at(i).capital()) {
            return null;
        }
        int count = count(i + 1);
        boolean figure = count > 0 && words.at(i + 1).before() == Word.Before.SPACE;
        if (figure && words.next(i + 2, Kind.OF)) {
            return rolling(i, i + 3, count);
        }
        if (figure) {
            return rolling(i, i + 2, count);
        }
        boolean rolls =
                words.is(i - 1, Kind.THE) || (past && (words.is(i - 1, Kind.THIS) || words.breaks(i) || led(i)));
        boolean weekend = words.counts(i + 1, Unit.WEEKEND);
        return rolls && !weekend ? rolling(i, i + 1, 1) : null;
    }

    private boolean led(int i) {
        return words.is(i - 1, Kind.LINKING) || words.is(i - 1, Kind.DETERMINER);
    }

    private @Nullable Found rolling(int i, int unit, int count) {
        boolean stretch = words.next(unit, Kind.UNIT) && !words.at(unit).capital() && !owned(unit);
        if (!stretch || (words.is(i, Kind.LAST) && unit == i + 1 && unit(unit) == Unit.DAY)) {
            return null;
        }
        return new Found(i, unit + 1, calendar.past(count, unit(unit)), Form.RELATIVE);
    }

    /** "the last year of his term", "3 days of talks", "24-hour": not told from now. */
    private boolean owned(int unit) {
        return words.next(unit + 1, Kind.OF) || words.at(unit + 1).before() == Word.Before.DASH;
    }

    /** "last week", "next month", "this summer", "last March". */
    private @Nullable Found named(int i) {
        int shift = words.is(i, Kind.THIS) ? 0 : words.is(i, Kind.LAST) ? -1 : words.is(i, Kind.NEXT) ? 1 : 2;
        if (shift == 2
                || words.at(i + 1).before() != Word.Before.SPACE
                || words.at(i).capital()) {
            return null;
        }
        if (words.is(i + 1, Kind.UNIT)) {
            return words.at(i + 1).capital() || owned(i + 1) ? null : told(i, unit(i + 1), shift);
        }
        if (words.is(i + 1, Kind.SEASON) && !words.at(i + 1).capital()) {
            return new Found(i, i + 2, stretches.season(words.value(i + 1, Kind.SEASON), shift), Form.RELATIVE);
        }
        Found month = words.is(i + 1, Kind.MONTH) ? dates.at(i + 1, null) : null;
        return month == null || month.form() != Form.YEARLESS || month.to() != i + 2
                ? null
                : new Found(i, i + 2, stretches.month(words.value(i + 1, Kind.MONTH), shift), Form.RELATIVE);
    }

    private @Nullable Found told(int i, Unit unit, int shift) {
        TimeWindow window = stretches.told(unit, shift);
        return window == null ? null : new Found(i, i + 2, window, Stretches.form(unit, shift));
    }

    /** "over the weekend", "this past weekend": the one that is on, or the one before. */
    private @Nullable Found weekend(int i) {
        int unit = words.is(i, Kind.PAST) ? i + 1 : i;
        boolean led = words.is(i - 1, Kind.THE) || (words.is(i - 1, Kind.THIS) && unit == i + 1);
        if (!led || !words.counts(unit, Unit.WEEKEND) || owned(unit) || words.breaks(unit)) {
            return null;
        }
        LocalDate saturday = calendar.recentSaturday();
        boolean over =
                unit == i || words.is(i - 1, Kind.THIS) || calendar.today().isAfter(saturday.plusDays(1));
        LocalDate first = over ? saturday : saturday.minusWeeks(1);
        return new Found(i, unit + 1, calendar.days(first, first.plusDays(1)), Form.RELATIVE);
    }

    /** "the week of 7 July", "the first week of July". */
    private @Nullable Found weekOf(int i) {
        boolean week = words.counts(i, Unit.WEEK);
        if (!week || !words.next(i + 1, Kind.OF)) {
            return null;
        }
        int at = words.is(i + 2, Kind.THE) ? i + 3 : i + 2;
        Found date = new FigureDates(calendar).at(words, at);
        date = date == null ? dates.at(words.is(i + 2, Kind.THE) && dates.day(i + 3) > 0 ? i + 2 : at, null) : date;
        Instant from = date == null ? null : date.window().from();
        if (date == null || from == null) {
            return null;
        }
        LocalDate first = calendar.date(from);
        boolean day = date.window().equals(calendar.day(first));
        if (day) {
            return new Found(i, date.to(), calendar.week(first), date.form());
        }
        return ofMonth(i, date, first);
    }

    private @Nullable Found ofMonth(int i, Found month, LocalDate first) {
        int number = words.is(i - 1, Kind.LAST) ? 0 : words.value(i - 1, Kind.ORDINAL);
        LocalDate end = YearMonth.from(first).atEndOfMonth();
        if (number < 0 || number > 4 || words.breaks(i)) {
            return null;
        }
        LocalDate monday = number == 0 ? end.minusDays(6) : first.plusDays(7L * (number - 1));
        return new Found(i - 1, month.to(), calendar.days(monday, monday.plusDays(6)), month.form());
    }

    private int count(int i) {
        int number = words.number(i);
        int count = number >= 0 ? number : words.value(i, Kind.NUMBER);
        return count <= MOST ? count : -1;
    }

    private Unit unit(int i) {
        return Unit.of(words.value(i, Kind.UNIT));
    }
}
