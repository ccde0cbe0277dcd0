package citewire.ingest.date;

import citewire.domain.Published;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date with its month in words, in whatever order its parts come: RFC 822's, {@code asctime}'s and what people make of
 * them. Numbers alone are not taken, since nobody knows whether 4/5 is in April or May.
 */
final class WordedDate {

    private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)");
    private static final Pattern BETWEEN = Pattern.compile("[\\s,]+|(?<=\\d)-(?=\\p{L})|(?<=\\p{L})-(?=\\d)");
    private static final Pattern TIME = Pattern.compile("\\d{1,2}:\\d{1,2}(?::\\d{1,2}(?:[.,]\\d{1,12})?)?");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th|\\.)?");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern SLASHED = Pattern.compile("(\\d{4})/(\\d{1,2})/(\\d{1,2})");
    private static final Pattern ZONE = Pattern.compile("(?:[Ee]tc/)?\\p{L}{1,5}");

    private @Nullable Integer year;
    private @Nullable Integer month;
    private @Nullable Integer day;
    private @Nullable ClockTime time;
    private @Nullable ZoneOffset zone;
    private boolean zoned;
    private boolean strange;

    private WordedDate() {}

    static Optional<Published> read(String text) {
        return of(text).published();
    }

    /** Reads a date whose time has a zone that is one everywhere: an offset, or UTC by name. */
    static Optional<Published> readZoned(String text) {
        var date = of(text);
        return date.zoned ? date.published() : Optional.empty();
    }

    /** Reads the day of a date with a year in full, whose time has a zone that is another one elsewhere: "EST". */
    static Optional<Published> readDay(String text) {
        var date = of(text);
        boolean full = date.year != null && text.contains(date.year.toString());
        date.time = null;
        return full ? date.published() : Optional.empty();
    }

    private static WordedDate of(String text) {
        var date = new WordedDate();
        String plain = COMMENT.matcher(text).replaceAll(" ").strip();
        for (String token : BETWEEN.split(plain, -1)) {
            date.take(token);
        }
        return date;
    }

    private void take(String token) {
        if (TIME.matcher(token).matches() && time == null) {
            time = ClockTime.of(token);
        } else if (YEAR.matcher(token).matches() && (year == null || (zone == null && time != null))) {
            takeFour(token);
        } else if (NUMBER.matcher(token).matches()) {
            takeNumber(Integer.parseInt(token.replaceAll("\\D", "")));
        } else if (SLASHED.matcher(token).matches()) {
            takeSlashed(token);
        } else if (Zones.offset(token) && time != null) {
            zone = Zones.of(token);
            zoned = true;
        } else {
            takeWord(token);
        }
    }

    /** A year; behind one and a time, an offset that lost its sign, which is only sure where it is none. */
    private void takeFour(String token) {
        if (year == null) {
            year = Integer.valueOf(token);
        } else {
            strange |= !token.equals("0000");
            zone = ZoneOffset.UTC;
        }
    }

    private void takeNumber(int number) {
        if (day == null) {
            day = number;
        } else if (year == null) {
            year = number < 90 ? 2000 + number : 1900 + number;
        } else {
            strange = true;
        }
    }

    private void takeSlashed(String token) {
        var parts = SLASHED.matcher(token);
        if (parts.matches()) {
            year = Integer.valueOf(parts.group(1));
            month = Integer.valueOf(parts.group(2));
            day = Integer.valueOf(parts.group(3));
        }
    }

    private void takeWord(String word) {
        Integer named = DateWords.month(word);
        if (named != null && month == null) {
            month = named;
        } else if (time != null && word.equalsIgnoreCase("pm")) {
            time = time.afternoon();
        } else if (time != null && word.equalsIgnoreCase("am")) {
            time = time.morning();
        } else if (time != null && zone == null && ZONE.matcher(word).matches()) {
            zone = Zones.of(word);
            zoned = Zones.utc(word);
        } else if (!DateWords.weekday(word)) {
            strange = true;
        }
    }

    private Optional<Published> published() {
        if (strange || year == null || month == null || day == null) {
            return Optional.empty();
        }
        return Optional.of(
                ClockTime.published(LocalDate.of(year, month, day), time, zone == null ? ZoneOffset.UTC : zone));
    }
}
