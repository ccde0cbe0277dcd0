package citewire.newsroom;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Moves dates by whole weeks. A date is an ISO day, an ISO moment with its offset, or empty where there is none.
 *
 * @param weeks negative into the past
 */
record WeekShift(long weeks) {

    private static final long WEEK = Duration.ofDays(7).toSeconds();

    /** As many weeks as bring the last of the dates near {@code now} and not behind it. */
    static WeekShift of(List<String> dates, Instant now) {
        var last = dates.stream()
                .filter(date -> !date.isEmpty())
                .map(WeekShift::end)
                .max(Instant::compareTo)
                .orElse(now);
        return new WeekShift(Math.floorDiv(Duration.between(last, now).toSeconds(), WEEK));
    }

    /** Null for no date; the precision and the offset stay. */
    @Nullable String moved(String date) {
        if (date.isEmpty()) {
            return null;
        }
        return isDay(date)
                ? LocalDate.parse(date).plusWeeks(weeks).toString()
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        OffsetDateTime.parse(date).plusWeeks(weeks));
    }

    private static Instant end(String date) {
        return isDay(date)
                ? LocalDate.parse(date).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()
                : OffsetDateTime.parse(date).toInstant();
    }

    private static boolean isDay(String date) {
        return date.indexOf('T') < 0;
    }
}
