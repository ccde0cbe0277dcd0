package citewire.ask.question.time;

import citewire.ask.question.time.calendar.AskersCalendar;
import citewire.ask.question.time.calendar.Form;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** Days of the week that are not a paper's, a film's, a sale's or a person's name. */
final class Weekdays {

    private final Words words;
    private final AskersCalendar calendar;
    private final NamedDates dates;

    Weekdays(Words words, AskersCalendar calendar, NamedDates dates) {
        this.words = words;
        this.calendar = calendar;
        this.dates = dates;
    }

    @Nullable Found at(int i) {
        Found dated = withDate(i);
        if (dated != null) {
            return dated;
        }
        boolean led =
                words.is(i, Kind.THIS) || words.is(i, Kind.LAST) || words.is(i, Kind.PAST) || words.is(i, Kind.NEXT);
        if (led && day(i + 1) != null && !words.breaks(i + 1)) {
            return told(i);
        }
        return alone(i);
    }

    /** "Wednesday, 7 July 2024": the date counts. */
    private @Nullable Found withDate(int i) {
        if (day(i) == null || words.at(i + 1).before() == Word.Before.STOP) {
            return null;
        }
        Found date = dates.at(words.is(i + 1, Kind.THE) && dates.day(i + 2) < 0 ? i + 2 : i + 1, null);
        return date == null || date.from() > i + 2 || words.is(i + 1, Kind.DATING) ? null : date.starting(i);
    }

    private @Nullable Found told(int i) {
        DayOfWeek day = day(i + 1);
        if (day == null || named(i + 1) || words.at(i).capital()) {
            return null;
        }
        LocalDate today = calendar.today();
        LocalDate date;
        if (words.is(i, Kind.NEXT)) {
            date = today.with(TemporalAdjusters.next(day));
        } else if (words.is(i, Kind.THIS)) {
            date = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                    .with(TemporalAdjusters.nextOrSame(day));
        } else {
            date = today.with(TemporalAdjusters.previous(day));
        }
        return partOfDay(new Found(i, i + 2, calendar.day(date), Form.RELATIVE), date);
    }

    private @Nullable Found alone(int i) {
        DayOfWeek day = day(i);
        if (day == null || named(i) || (!led(i) && foreign(i))) {
            return null;
        }
        LocalDate date = calendar.weekday(day);
        return partOfDay(new Found(i, i + 1, calendar.day(date), Form.YEARLESS), date);
    }

    private Found partOfDay(Found found, LocalDate date) {
        int hours = words.at(found.to()).capital() ? -1 : words.value(found.to(), Kind.DAY_PART);
        return hours < 0 || words.breaks(found.to())
                ? found
                : found.ending(found.to() + 1).within(DayParts.window(calendar, date, hours));
    }

    private boolean led(int i) {
        boolean dating = words.is(i - 1, Kind.ON) || words.is(i - 1, Kind.DATING) || words.is(i - 1, Kind.BETWEEN);
        return dating && !words.breaks(i);
    }

    /** "Friday Night Lights", "Sunday Times", "Friday the 13th". */
    private boolean named(int i) {
        boolean tail = words.is(i + 1, Kind.NAME_TAIL) && words.namedOn(i + 1);
        boolean thirteenth = words.is(i + 1, Kind.THE) && !words.breaks(i + 1) && dates.day(i + 2) > 0;
        return tail || thirteenth;
    }

    /** Without a preposition a capital beside it, or a word that titles follow, makes it a name. */
    private boolean foreign(int i) {
        boolean brief = words.is(i, Kind.SHORT_WEEKDAY);
        boolean behindName = words.at(i - 1).capital()
                && !words.breaks(i)
                && !words.at(i - 1).possessive();
        boolean titled = words.is(i - 1, Kind.TITLE)
                || (words.is(i - 1, Kind.DETERMINER) && !words.at(i).possessive());
        return brief || behindName || words.namedOn(i + 1) || (titled && !words.breaks(i));
    }

    private @Nullable DayOfWeek day(int i) {
        int day = words.value(i, Kind.WEEKDAY);
        if (day < 0 && words.at(i).capital()) {
            day = words.value(i, Kind.SHORT_WEEKDAY);
        }
        return day < 0 ? null : DayOfWeek.of(day);
    }
}
