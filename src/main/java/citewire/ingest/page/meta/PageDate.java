package citewire.ingest.page.meta;

import citewire.domain.Published;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as pages write them, with the zone they give: ISO 8601 and its near misses, mail dates, and dates in words. */
final class PageDate {

    private static final int MAX_LENGTH = 100;
    private static final int OLDEST = 1900;
    private static final int NEWEST = 2200;

    private static final Pattern ISO = Pattern.compile(
            "(\\d{4})-(\\d{1,2})-(\\d{1,2})"
                    + "(?:[T ,]\\s*(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d+))?)?\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2}|[+-]\\d{2})?)?.*");

    private static final Pattern COMPACT =
            Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T?(\\d{2})(\\d{2})(\\d{2})?(Z|[+-]\\d{2}:?\\d{2})?)?");

    private static final Pattern EPOCH = Pattern.compile("\\d{10}(?:\\d{3})?");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[/.年]\\s?(\\d{1,2})[/.月]\\s?(\\d{1,2})日?.*");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4}).*");
    private static final Pattern DAY_WORD = Pattern.compile(
            "(?:.*?\\D)?(\\d{1,2})(?:st|nd|rd|th|\\.)?\\s+(?:de\\s+)?(\\p{L}{3,})\\.?,?\\s+(?:de\\s+)?(\\d{4}).*");
    private static final Pattern WORD_DAY =
            Pattern.compile("(?:.*?[^\\p{L}])?(\\p{L}{3,})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4}).*");

    private static final Map<String, Integer> MONTHS = months(List.of(
            "jan ene gen janv styc январ tammi",
            "feb fév fev lut феврал helmi",
            "mar mär mrt marz марта maalis",
            "apr avr abr kwie апрел huhti",
            "may mai maj mei mag мая touko",
            "jun juin giu czer июн kesä",
            "jul juil lug lip июл heinä",
            "aug août ago sier август elo",
            "sep set wrz сентябр syys",
            "oct okt ott out paźd октябр loka",
            "nov lis ноябр marras",
            "dec dez dic déc grud декабр joulu"));

    private PageDate() {}

    private static Map<String, Integer> months(List<String> names) {
        var months = new TreeMap<String, Integer>();
        for (int month = 1; month <= names.size(); month++) {
            for (String name : names.get(month - 1).split(" ", -1)) {
                months.put(name, month);
            }
        }
        return months;
    }

    /** Empty where the text is no date, or none of a page. */
    static Optional<Published> read(String given) {
        var text = given.strip();
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            return written(text).filter(PageDate::plausible);
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty(); // the 31st of February
        }
    }

    private static Optional<Published> written(String text) {
        var iso = ISO.matcher(text);
        if (iso.matches()) {
            return Optional.of(moment(iso, 4, 8));
        }
        if (EPOCH.matcher(text).matches()) {
            long number = Long.parseLong(text);
            return Optional.of(new Published.Moment(Instant.ofEpochMilli(text.length() > 10 ? number : number * 1000)
                    .atOffset(ZoneOffset.UTC)));
        }
        var compact = COMPACT.matcher(text);
        if (compact.matches()) {
            return Optional.of(moment(compact, 4, 7));
        }
        return mail(text).or(() -> inWords(text));
    }

    private static Optional<Published> mail(String text) {
        try {
            return Optional.of(new Published.Moment(OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<Published> inWords(String text) {
        var yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return day(yearFirst.group(1), number(yearFirst.group(2)), yearFirst.group(3));
        }
        var dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            return day(dayFirst.group(3), number(dayFirst.group(2)), dayFirst.group(1));
        }
        var dayWord = DAY_WORD.matcher(text);
        if (dayWord.matches() && month(dayWord.group(2)) > 0) {
            return day(dayWord.group(3), month(dayWord.group(2)), dayWord.group(1));
        }
        var wordDay = WORD_DAY.matcher(text);
        return wordDay.matches() && month(wordDay.group(1)) > 0
                ? day(wordDay.group(3), month(wordDay.group(1)), wordDay.group(2))
                : Optional.empty();
    }

    private static int month(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        return MONTHS.entrySet().stream()
                .filter(month -> lower.startsWith(month.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(0);
    }

    private static Optional<Published> day(String year, int month, String day) {
        return Optional.of(new Published.Day(LocalDate.of(number(year), month, number(day))));
    }

    /** @param hour the group of the hours; minutes and seconds follow it */
    private static Published moment(Matcher date, int hour, int zone) {
        var day = LocalDate.of(number(date.group(1)), number(date.group(2)), number(date.group(3)));
        if (date.group(hour) == null) {
            return new Published.Day(day);
        }
        var seconds = date.group(hour + 2);
        var time = day.atTime(
                number(date.group(hour)), number(date.group(hour + 1)), seconds == null ? 0 : number(seconds));
        return new Published.Moment(time.atOffset(offset(date.group(zone))));
    }

    private static ZoneOffset offset(@Nullable String zone) {
        return zone == null || zone.matches("Z|UTC|GMT") ? ZoneOffset.UTC : ZoneOffset.of(zone);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static boolean plausible(Published date) {
        int year = date.earliest(ZoneOffset.UTC).atOffset(ZoneOffset.UTC).getYear();
        return year >= OLDEST && year <= NEWEST;
    }
}
