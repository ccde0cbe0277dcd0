package citewire.ask.question.time;

import citewire.ask.question.time.calendar.AskersCalendar;
import citewire.ask.question.time.calendar.Form;
import citewire.ask.question.time.calendar.Stretches;
import citewire.domain.TimeWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the words from left to right, the longest expression first; each place looks a few words ahead only. */
final class Phrases {

    private final Words words;
    private final AskersCalendar calendar;
    private final NamedDates dates;
    private final FigureDates figures;
    private final Years years;
    private final Weekdays weekdays;
    private final RelativeStretches stretches;
    private final DayParts dayParts;

    Phrases(Words words, AskersCalendar calendar) {
        this.words = words;
        this.calendar = calendar;
        this.dates = new NamedDates(words, calendar);
        this.figures = new FigureDates(calendar);
        this.years = new Years(words, calendar);
        this.weekdays = new Weekdays(words, calendar, dates);
        this.stretches = new RelativeStretches(words, calendar, dates);
        this.dayParts = new DayParts(words, calendar);
    }

    List<Found> all() {
        var all = new ArrayList<Found>();
        int i = 0;
        while (i < words.size()) {
            Found found = anchored(i);
            if (found != null) {
                all.add(found);
            }
            i = found == null ? i + 1 : found.to();
        }
        return all;
    }

    private @Nullable Found anchored(int i) {
        Found range = range(i);
        if (range != null) {
            return range;
        }
        Form form = words.is(i, Kind.SINCE)
                ? Form.SINCE
                : words.is(i, Kind.UNTIL) || words.is(i, Kind.BEFORE) || words.is(i, Kind.AFTER) ? Form.BOUNDED : null;
        Found base = form == null ? from(i) : single(start(i + 1), null);
        if (form == null || base == null || words.at(base.to() - 1).possessive()) {
            return base == null ? from(i) : base;
        }
        return open(i, form, base);
    }

    /** "from March on" is since; "news from March" is of March. */
    private @Nullable Found from(int i) {
        Found base = words.is(i, Kind.FROM) ? single(start(i + 1), null) : null;
        if (base == null) {
            return single(i, null);
        }
        boolean on = words.next(base.to(), Kind.ONWARD) && words.breaks(base.to() + 1);
        return on ? open(i, Form.SINCE, base).ending(base.to() + 1) : null;
    }

    private Found open(int i, Form form, Found base) {
        Instant from = base.window().from();
        Instant to = base.window().to();
        TimeWindow window;
        if (form == Form.SINCE) {
            window = new TimeWindow(from, null);
        } else if (words.is(i, Kind.AFTER)) {
            window = new TimeWindow(to == null ? null : to.plusNanos(1), null);
        } else if (words.is(i, Kind.BEFORE)) {
            window = new TimeWindow(null, from == null ? null : from.minusNanos(1));
        } else {
            window = new TimeWindow(null, to);
        }
        return new Found(i, base.to(), window, form);
    }

    /** "between 3 and 5 July", "from March to May 2023", "3–5 July", "July 3-5, 2024". */
    private @Nullable Found range(int i) {
        boolean between = words.is(i, Kind.BETWEEN);
        boolean opens = between || words.is(i, Kind.FROM) || words.is(i, Kind.SINCE);
        int first = opens ? start(i + 1) : i;
        Found days = daysOfMonth(i, first, opens);
        if (days != null) {
            return days;
        }
        Found left = opens || dashBehind(first) ? single(first, null) : null;
        int join = left == null ? -1 : left.to();
        if (left == null || !joins(join, between)) {
            return null;
        }
        Found right = single(words.at(join).before() == Word.Before.DASH ? join : start(join + 1), null);
        return right == null ? null : span(i, left, right, first);
    }

    private @Nullable Found span(int i, Found left, Found right, int first) {
        Instant end = right.window().to();
        Instant start = right.window().from();
        if (end == null || start == null) {
            return null;
        }
        Found begin = left;
        if (left.form() == Form.YEARLESS && right.form() == Form.DATED) {
            Found sameYear = dates.at(first, calendar.date(start).getYear());
            begin = sameYear == null ? left : sameYear;
        }
        Instant from = begin.window().from();
        if (from != null && from.isAfter(end)) {
            from = calendar.date(from)
                    .minusYears(1)
                    .atStartOfDay(calendar.zone())
                    .toInstant();
        }
        return from == null || from.isAfter(end)
                ? null
                : new Found(i, right.to(), new TimeWindow(from, end), Form.BOUNDED);
    }

    /** Two days of one month: "3 to 5 July", "July 3-5". */
    private @Nullable Found daysOfMonth(int i, int first, boolean opens) {
        int join = first + 1;
        boolean dash = words.at(join).before() == Word.Before.DASH;
        int second = dash ? join : join + 1;
        if (dates.day(first) > 0 && (dash || (opens && joins(join, true))) && dates.day(second) > 0) {
            Found end = dates.at(second, null);
            return end == null ? null : sameMonth(i, dates.day(first), end);
        }
        Found begin = words.is(first, Kind.MONTH) ? dates.at(first, null) : null;
        int dashed = first + 2;
        if (begin == null || words.at(dashed).before() != Word.Before.DASH || dates.day(dashed) < 0) {
            return null;
        }
        Integer year = Years.withMonth(words, dashed + 1);
        int end = year == null || words.at(dashed + 1).before() == Word.Before.STOP ? dashed + 1 : dashed + 2;
        Found whole = end == dashed + 1 ? begin : dates.at(first, year);
        return whole == null ? null : lastDay(i, whole, dates.day(dashed), end);
    }

    private @Nullable Found sameMonth(int i, int day, Found end) {
        Instant to = end.window().to();
        LocalDate last = to == null ? null : calendar.date(to);
        if (last == null || day > last.getDayOfMonth()) {
            return null;
        }
        return new Found(i, end.to(), calendar.days(last.withDayOfMonth(day), last), Form.BOUNDED);
    }

    private @Nullable Found lastDay(int i, Found begin, int day, int to) {
        Instant from = begin.window().from();
        LocalDate first = from == null ? null : calendar.date(from);
        if (first == null
                || day < first.getDayOfMonth()
                || !YearMonth.from(first).isValidDay(day)) {
            return null;
        }
        return new Found(i, to, calendar.days(first, first.withDayOfMonth(day)), Form.BOUNDED);
    }

    private boolean joins(int i, boolean between) {
        return words.at(i).before() == Word.Before.DASH
                || words.next(i, Kind.TO)
                || (between && words.is(i, Kind.AND) && words.at(i).before() != Word.Before.STOP);
    }

    private boolean dashBehind(int i) {
        for (int j = i + 1; j <= i + 3; j++) {
            if (words.at(j).before() == Word.Before.DASH) {
                return true;
            }
        }
        return false;
    }

    /** Steps over "the", where no expression needs it. */
    private int start(int i) {
        return words.is(i, Kind.THE) && single(i, null) == null ? i + 1 : i;
    }

    private @Nullable Found single(int i, @Nullable Integer year) {
        Found part = part(i);
        Found found = part == null ? figures.at(words, i) : part;
        found = found == null ? weekdays.at(i) : found;
        found = found == null ? stretches.at(i) : found;
        found = found == null ? dayParts.at(i) : found;
        found = found == null ? dates.at(i, year) : found;
        return found == null ? years.at(i) : found;
    }

    /** "early July", "mid-2023", "the end of June", "late last year": a third of it. */
    private @Nullable Found part(int i) {
        boolean early = words.is(i, Kind.PART);
        boolean edge = words.is(i, Kind.EDGE) && words.next(i + 1, Kind.OF);
        int base = early ? i + 1 : i + 2;
        if ((!early && !edge) || words.breaks(base)) {
            return null;
        }
        Found whole = stretches.at(base);
        whole = whole == null ? dates.at(base, null) : whole;
        whole = whole == null ? years.at(base) : whole;
        if (whole == null || whole.from() != base || whole.form() == Form.ADJECTIVE) {
            return null;
        }
        int third = words.value(i, early ? Kind.PART : Kind.EDGE);
        return new Found(i, whole.to(), new Stretches(calendar).third(whole.window(), third), Form.BOUNDED);
    }
}
