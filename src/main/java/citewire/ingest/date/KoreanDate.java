package citewire.ingest.date;

import citewire.domain.Published;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates with the Korean words for year, month and day, or for morning and afternoon; they are in Korean time. */
final class KoreanDate {

    private static final ZoneOffset SEOUL = ZoneOffset.ofHours(9);

    private static final Pattern DATE = Pattern.compile(
            "(\\d{4})(?:-|년\\s*)(\\d{1,2})(?:-|월\\s*)(\\d{1,2})일?(?:\\s+(오전|오후)?\\s*(\\d{1,2}(?::\\d{1,2}){1,2}))?");

    private KoreanDate() {}

    static Optional<Published> read(String text) {
        var date = DATE.matcher(text);
        if (!date.matches()) {
            return Optional.empty();
        }
        var day = LocalDate.of(
                Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(3)));
        return Optional.of(ClockTime.published(day, time(date.group(4), date.group(5)), SEOUL));
    }

    private static @Nullable ClockTime time(@Nullable String half, @Nullable String text) {
        if (text == null) {
            return null;
        }
        var time = ClockTime.of(text);
        if (half == null) {
            return time;
        }
        return half.equals("오후") ? time.afternoon() : time.morning();
    }
}
