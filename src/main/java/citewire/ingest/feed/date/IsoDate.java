package citewire.ingest.feed.date;

import citewire.domain.Published;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates that begin with the year: W3C's, RFC 3339's, ISO 8601's in its basic, ordinal and short forms. */
final class IsoDate {

    private static final String ZONE = "\\s*(?<zone>[A-Za-z]{1,5}|(?:GMT|UTC)?[+-]\\d{1,2}(?::?\\d{2})?)?";
    private static final String TIME =
            "(?:(?:\\s*[Tt]\\s*|\\s+)(?<time>\\d{1,2}(?::\\d{2}(?::\\d{2}(?:[.,]\\d{1,12})?)?)?)" + ZONE + "|[Zz])?";

    private static final Pattern EXTENDED =
            Pattern.compile("(?<year>\\d{4})(?:-(?<month>\\d{1,2})(?:-(?<day>\\d{1,2}))?)?" + TIME);
    private static final Pattern BASIC = Pattern.compile(
            "(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})(?:[Tt](?<time>\\d{2}(?:\\d{2}){0,2}|\\d{2}:\\d{2}(?::\\d{2})?))?"
                    + ZONE);
    private static final Pattern ORDINAL = Pattern.compile("(?<year>\\d{4})-?(?<ordinal>\\d{3})" + TIME);
    private static final Pattern SHORT = Pattern.compile(
            "(?<year>\\d{2})(?:-(?<month>\\d{2})-(?<day>\\d{2})|(?<month2>\\d{2})(?<day2>\\d{2}))" + TIME);

    private IsoDate() {}

    static Optional<Published> read(String text) {
        String plain = HungarianMonths.numbered(text);
        var date = EXTENDED.matcher(plain);
        if (date.matches()) {
            return Optional.of(dated(date, LocalDate.of(year(date), part(date, "month"), part(date, "day"))));
        }
        date = BASIC.matcher(plain);
        if (date.matches()) {
            return Optional.of(dated(date, LocalDate.of(year(date), part(date, "month"), part(date, "day"))));
        }
        date = ORDINAL.matcher(plain);
        if (date.matches()) {
            return Optional.of(dated(date, LocalDate.ofYearDay(year(date), part(date, "ordinal"))));
        }
        date = SHORT.matcher(plain);
        return date.matches() ? Optional.of(dated(date, shortDay(date))) : Optional.empty();
    }

    private static LocalDate shortDay(Matcher date) {
        String suffix = date.group("month") == null ? "2" : "";
        return LocalDate.of(2000 + year(date), part(date, "month" + suffix), part(date, "day" + suffix));
    }

    private static Published dated(Matcher date, LocalDate day) {
        String time = date.group("time");
        String zone = date.group("zone");
        return ClockTime.published(
                day,
                time == null
                        ? null
                        : ClockTime.of(
                                time.contains(":") ? time : time.replaceAll("(?<=\\d{2})(?=\\d{2}(\\d{2})?$)", ":")),
                Zones.of(zone == null ? "" : zone));
    }

    private static int year(Matcher date) {
        return Integer.parseInt(date.group("year"));
    }

    private static int part(Matcher date, String name) {
        String part = date.group(name);
        return part == null ? 1 : Integer.parseInt(part);
    }
}
