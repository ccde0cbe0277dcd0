package citewire.ingest.date;

import citewire.domain.Published;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A time of day as written: an hour of 24 is the next day's first, a second of 60 a leap second. */
record ClockTime(int hour, int minute, int second) {

    /** @param text hours, minutes and seconds with colons between; a part of a second is left out */
    static ClockTime of(String text) {
        var parts = text.split(":", -1);
        return new ClockTime(
                Integer.parseInt(parts[0]),
                parts.length > 1 ? Integer.parseInt(parts[1]) : 0,
                parts.length > 2 ? Integer.parseInt(parts[2].replaceFirst("[.,].*", "")) : 0);
    }

    ClockTime afternoon() {
        return hour == 12 ? this : new ClockTime(hour + 12, minute, second);
    }

    ClockTime morning() {
        return hour == 12 ? new ClockTime(0, minute, second) : this;
    }

    private LocalDateTime on(LocalDate day) {
        boolean midnight = hour == 24 && minute == 0 && second == 0;
        return midnight ? day.plusDays(1).atStartOfDay() : day.atTime(hour, minute, second == 60 ? 59 : second);
    }

    /** A moment, or the day where the time is not known. */
    static Published published(LocalDate day, @Nullable ClockTime time, ZoneOffset zone) {
        return time == null
                ? new Published.Day(day)
                : new Published.Moment(time.on(day).atOffset(zone));
    }
}
