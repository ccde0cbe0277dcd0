package citewire.ingest.date;

import citewire.domain.Published;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates of four digits of the year, month and day: W3C's, RFC 3339's, ISO 8601's with and without dashes. */
final class IsoDate {

    private static final String ZONE = "\\s*(?<zone>[A-Za-z]{1,5}|(?:GMT|UTC)?[+-]\\d{1,2}(?::?\\d{2})?)?";
    private static final String DAY = "(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})";

    /** A time behind a day, in the groups "time" and "zone". */
    static final String TIME =
            "(?:(?:\\s*[Tt,]\\s*|\\s+)(?<time>\\d{1,2}(?::\\d{2}(?::\\d{2}(?:[.,]\\d{1,12})?)?)?)" + ZONE + "|[Zz])?";

    private static final Pattern EXTENDED = Pattern.compile(DAY + TIME);

    private static final Pattern BASIC = Pattern.compile("(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})"
            + "(?:(?:[Tt]|(?=\\d{4}))(?<time>\\d{2}(?:\\d{2}){0,2}|\\d{2}:\\d{2}(?::\\d{2})?))?"
            + ZONE);

    /** Without minutes, a number behind a day may count anything. */
    private static final Pattern BEGINNING = Pattern.compile(DAY + "(?!\\d)"
            + "(?:(?:[Tt]|,\\s*|\\s+)(?<time>\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,12})?)?)" + ZONE + ")?");

    private IsoDate() {}

    static Optional<Published> read(String text) {
        String plain = HungarianMonths.numbered(text);
        var date = EXTENDED.matcher(plain);
        if (!date.matches()) {
            date = BASIC.matcher(plain);
        }
        return date.matches() ? Optional.of(timed(date, day(date, 0))) : Optional.empty();
    }

    /** Reads a date that other words follow. */
    static Optional<Published> readBeginning(String text) {
        var date = BEGINNING.matcher(text);
        return date.lookingAt() ? Optional.of(timed(date, day(date, 0))) : Optional.empty();
    }

    /** @param century what the year counts from */
    static LocalDate day(Matcher date, int century) {
        return LocalDate.of(century + number(date, "year"), number(date, "month"), number(date, "day"));
    }

    static Published timed(Matcher date, LocalDate day) {
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

    static int number(Matcher date, String group) {
        return Integer.parseInt(date.group(group));
    }
}
