package citewire.ask.question.time;

import citewire.ask.question.time.calendar.AskersCalendar;
import citewire.ask.question.time.calendar.Form;
import citewire.ask.question.time.calendar.Unit;
import citewire.domain.TimeWindow;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** "today", "yesterday evening", "tonight", "this morning", "last night". */
final class DayParts {

    /** The vocabulary gives first and last hour as one number; a night goes on until six. */
    private static final int NIGHT_ENDS = 30;

    private static final int EVENING = 18;

    private final Words words;
    private final AskersCalendar calendar;

    DayParts(Words words, AskersCalendar calendar) {
        this.words = words;
        this.calendar = calendar;
    }

    static TimeWindow window(AskersCalendar calendar, LocalDate day, int hours) {
        return calendar.hours(day, hours / 100, hours % 100);
    }

    @Nullable Found at(int i) {
        Found found = dayBeside(i);
        found = found == null ? day(i) : found;
        return found == null ? partOfToday(i) : found;
    }

    /** "the day before yesterday", "the day after tomorrow". */
    private @Nullable Found dayBeside(int i) {
        boolean day = words.counts(i, Unit.DAY) && !words.at(i).capital();
        int shift = words.is(i + 1, Kind.BEFORE) ? -1 : words.is(i + 1, Kind.AFTER) ? 1 : 0;
        if (!day || shift == 0 || !words.is(i + 2, Kind.DAY_WORD)) {
            return null;
        }
        LocalDate date = calendar.today().plusDays(words.value(i + 2, Kind.DAY_WORD) + shift);
        return new Found(i, i + 3, calendar.day(date), Form.RELATIVE);
    }

    private @Nullable Found day(int i) {
        if (words.at(i).capital() || (words.is(i + 1, Kind.SHOW) && !words.breaks(i + 1))) {
            return null;
        }
        if (words.is(i, Kind.TONIGHT)) {
            return new Found(i, i + 1, calendar.hours(calendar.today(), EVENING, NIGHT_ENDS), Form.RELATIVE);
        }
        if (!words.is(i, Kind.DAY_WORD)) {
            return null;
        }
        LocalDate date = calendar.today().plusDays(words.value(i, Kind.DAY_WORD));
        if (words.next(i + 1, Kind.DAY_PART)) {
            int hours = words.value(i + 1, Kind.DAY_PART);
            return new Found(i, i + 2, window(calendar, date, hours), Form.RELATIVE);
        }
        return new Found(i, i + 1, calendar.day(date), Form.RELATIVE);
    }

    private @Nullable Found partOfToday(int i) {
        int hours = words.value(i + 1, Kind.DAY_PART);
        if (hours < 0 || words.breaks(i + 1) || words.at(i + 1).capital()) {
            return null;
        }
        boolean night = hours % 100 == NIGHT_ENDS;
        if (words.is(i, Kind.LAST) && night) {
            return new Found(i, i + 2, window(calendar, calendar.today().minusDays(1), hours), Form.RELATIVE);
        }
        return words.is(i, Kind.THIS)
                ? new Found(i, i + 2, window(calendar, calendar.today(), hours), Form.RELATIVE)
                : null;
    }
}
