package citewire.ask.question.time;

import citewire.ask.question.time.calendar.AskersCalendar;
import citewire.ask.question.time.calendar.Form;
import citewire.domain.TimeWindow;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates written in figures alone: ISO days, months, instants and durations, and days with slashes or points where only
 * one reading is possible. 3/4/2024 is April to one reader and March to another, so it is none.
 */
final class FigureDates {

    /** An instant with nanoseconds and offset has 35 characters. */
    static final int LONGEST = 40;

    private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})([-/])(\\d{2})\\2(\\d{2})");
    private static final Pattern ISO_MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
    private static final Pattern INSTANT = Pattern.compile(
            "(?i)\\d{4}-\\d{2}-\\d{2}t\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?:z|[+-]\\d{2}:\\d{2})?");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})([/.])(\\d{1,2})\\2(\\d{4})");
    private static final Pattern DURATION =
            Pattern.compile("P(?=\\d|T\\d)(\\d{1,4}Y)?(\\d{1,4}M)?(\\d{1,4}W)?(\\d{1,4}D)?"
                    + "(T(?=\\d)(?:\\d{1,4}H)?(?:\\d{1,4}M)?(?:\\d{1,4}S)?)?");

    private static final List<Pattern> FORMS = List.of(ISO_DAY, ISO_MONTH, INSTANT, DAY, DURATION);

    private final AskersCalendar calendar;

    FigureDates(AskersCalendar calendar) {
        this.calendar = calendar;
    }

    static boolean looksLikeOne(String run) {
        char first = run.charAt(0);
        boolean may = first == 'P' || (first >= '0' && first <= '9');
        return may && FORMS.stream().anyMatch(form -> form.matcher(run).matches());
    }

    /** Null where the word is no date, or none of the calendar. */
    @Nullable Found at(Words words, int i) {
        Word word = words.at(i);
        if (word.quoted() || word.text().length() > LONGEST) {
            return null;
        }
        try {
            TimeWindow window = window(word.text());
            return window == null ? null : new Found(i, i + 1, window, form(word.text()));
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }

    private static Form form(String text) {
        return text.startsWith("p") ? Form.RELATIVE : Form.DATED;
    }

    private @Nullable TimeWindow window(String text) {
        Matcher day = ISO_DAY.matcher(text);
        if (day.matches()) {
            return calendar.day(LocalDate.of(number(day, 1), number(day, 3), number(day, 4)));
        }
        if (ISO_MONTH.matcher(text).matches()) {
            return calendar.months(YearMonth.parse(text), 1);
        }
        if (INSTANT.matcher(text).matches()) {
            return moment(text.toUpperCase(Locale.ROOT));
        }
        Matcher figures = DAY.matcher(text);
        if (figures.matches()) {
            return figures(figures);
        }
        return text.startsWith("p") ? duration(text.toUpperCase(Locale.ROOT)) : null;
    }

    private TimeWindow moment(String text) {
        TemporalAccessor time =
                DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
        Instant instant = time instanceof OffsetDateTime offset
                ? offset.toInstant()
                : ((LocalDateTime) time).atZone(calendar.zone()).toInstant();
        return new TimeWindow(instant, instant);
    }

    private @Nullable TimeWindow figures(Matcher figures) {
        int first = number(figures, 1);
        int second = number(figures, 3);
        int year = number(figures, 4);
        boolean points = ".".equals(figures.group(2));
        if (points || first > 12 || first == second) {
            return calendar.day(LocalDate.of(year, second, first));
        }
        return second > 12 ? calendar.day(LocalDate.of(year, first, second)) : null;
    }

    private @Nullable TimeWindow duration(String text) {
        if (!DURATION.matcher(text).matches()) {
            return null;
        }
        int time = text.indexOf('T');
        try {
            Period days = time == 1 ? Period.ZERO : Period.parse(time < 0 ? text : text.substring(0, time));
            Duration hours = time < 0 ? Duration.ZERO : Duration.parse("P" + text.substring(time));
            Instant from = calendar.at()
                    .atZone(calendar.zone())
                    .minus(days)
                    .minus(hours)
                    .toInstant();
            return new TimeWindow(from, calendar.at());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
