package citewire.ask.question.time;

import citewire.ask.question.time.Word.Before;
import citewire.ask.question.time.calendar.AskersCalendar;
import citewire.ask.question.time.calendar.Form;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Days and months by name: "7 July 2024", "July 7th", "in March", "the 7th". */
final class NamedDates {

    private final Words words;
    private final AskersCalendar calendar;

    NamedDates(Words words, AskersCalendar calendar) {
        this.words = words;
        this.calendar = calendar;
    }

    /** @param year of a date that names none; null for the nearest */
    @Nullable Found at(int i, @Nullable Integer year) {
        Found found = dayThenMonth(i, year);
        found = found == null ? monthThenDay(i, year) : found;
        found = found == null ? monthAndYear(i) : found;
        found = found == null ? monthAlone(i, year) : found;
        return found == null ? dayAlone(i) : found;
    }

    /** A figure's or an ordinal's day of a month, or -1. */
    int day(int i) {
        if (words.at(i).possessive()) {
            return -1;
        }
        int ordinal = words.value(i, Kind.ORDINAL);
        int number = ordinal > 0 ? ordinal : Years.number(words, i, true);
        return number >= 1 && number <= 31 ? number : -1;
    }

    private @Nullable Found dayThenMonth(int i, @Nullable Integer given) {
        int first = words.is(i, Kind.THE) ? i + 1 : i;
        boolean linked = words.next(first + 1, Kind.OF);
        int month = linked ? first + 2 : first + 1;
        if (day(first) < 0 || !words.next(month, Kind.MONTH) || (words.is(first, Kind.ORDINAL) && !linked)) {
            return null;
        }
        return dated(i, month + 1, day(first), words.value(month, Kind.MONTH), given);
    }

    private @Nullable Found monthThenDay(int i, @Nullable Integer given) {
        int day = words.next(i + 1, Kind.THE) ? i + 2 : i + 1;
        if (!words.is(i, Kind.MONTH) || words.at(day).before() != Before.SPACE || day(day) < 0) {
            return null;
        }
        return dated(i, day + 1, day(day), words.value(i, Kind.MONTH), given);
    }

    private @Nullable Found dated(int from, int end, int day, int month, @Nullable Integer given) {
        Integer written = yearAt(end);
        Integer year = written == null ? given : written;
        LocalDate date = calendar.date(year, month, day);
        if (date == null) {
            return null;
        }
        int to = written == null ? end : words.next(end, Kind.OF) ? end + 2 : end + 1;
        return new Found(from, to, calendar.day(date), year == null ? Form.YEARLESS : Form.DATED);
    }

    private @Nullable Found monthAndYear(int i) {
        Integer year = words.is(i, Kind.MONTH) ? yearAt(i + 1) : null;
        if (year == null) {
            return null;
        }
        int to = words.next(i + 1, Kind.OF) ? i + 3 : i + 2;
        return new Found(i, to, calendar.months(YearMonth.of(year, words.value(i, Kind.MONTH)), 1), Form.DATED);
    }

    private @Nullable Found monthAlone(int i, @Nullable Integer year) {
        if (!words.is(i, Kind.MONTH) || !words.is(i - 1, Kind.DATING) || words.breaks(i) || another(i)) {
            return null;
        }
        int month = words.value(i, Kind.MONTH);
        var when = year == null ? calendar.month(month) : YearMonth.of(year, month);
        return new Found(i, i + 1, calendar.months(when, 1), year == null ? Form.YEARLESS : Form.DATED);
    }

    /** A person of that name, a verb, or people on their feet. */
    private boolean another(int i) {
        boolean person = words.is(i, Kind.GIVEN_NAME) && words.namedOn(i + 1);
        boolean walk =
                words.is(i, Kind.VERB) && words.is(i + 1, Kind.ASTRAY) && !words.breaks(i + 1) && !words.breaks(i + 2);
        boolean may = words.is(i, Kind.VERB) && !words.at(i).capital() && words.is(i - 1, Kind.THIS);
        return person || walk || may;
    }

    /** "on the 7th", of this month or the one before. */
    private @Nullable Found dayAlone(int i) {
        boolean led = words.is(i, Kind.THE) && (words.is(i - 1, Kind.DATING) || words.is(i - 1, Kind.ON));
        int day = words.is(i + 1, Kind.ORDINAL) || words.number(i + 1) >= 0 ? -1 : day(i + 1);
        boolean ends = words.breaks(i + 2) || words.is(i + 2, Kind.LINKING) || words.is(i + 2, Kind.AND);
        if (!led || day < 0 || !ends || words.is(i + 2, Kind.OF)) {
            return null;
        }
        LocalDate today = calendar.today();
        for (int back = 0; back <= 2; back++) {
            YearMonth month = YearMonth.from(today).minusMonths(back);
            if (month.isValidDay(day) && !month.atDay(day).isAfter(today)) {
                return new Found(i, i + 2, calendar.day(month.atDay(day)), Form.YEARLESS);
            }
        }
        return null;
    }

    private @Nullable Integer yearAt(int i) {
        if (words.next(i, Kind.OF)) {
            return Years.plain(words, i + 1);
        }
        Before before = words.at(i).before();
        return before == Before.SPACE || before == Before.COMMA ? Years.withMonth(words, i) : null;
    }
}
