package citewire.ask.compare.dispute;

import citewire.ask.check.read.DateMention;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** Which day a date means for who reads it on the day it was written. */
final class Days {

    /** Half a year: "in May" of an article from January is the coming one. */
    private static final int FAR = 183;

    private Days() {}

    /**
     * Null where it means no one day.
     *
     * @param ahead whether it stands with what is to come
     */
    static @Nullable LocalDate meant(DateMention date, LocalDate written, boolean ahead) {
        var near = date.fromToday();
        if (near != null) {
            return written.plusDays(near);
        }
        Month month = date.month();
        Integer day = date.day();
        if (month != null && day != null) {
            return whole(date.year(), month, day, written);
        }
        var weekday = date.weekday();
        if (weekday == null || date.period() != null) {
            return null;
        }
        return ahead
                ? written.with(TemporalAdjusters.nextOrSame(weekday))
                : written.with(TemporalAdjusters.previousOrSame(weekday));
    }

    private static @Nullable LocalDate whole(@Nullable Integer year, Month month, int day, LocalDate written) {
        try {
            LocalDate that = LocalDate.of(year == null ? written.getYear() : year, month, day);
            if (year != null || Math.abs(ChronoUnit.DAYS.between(that, written)) <= FAR) {
                return that;
            }
            return that.isBefore(written) ? that.plusYears(1) : that.minusYears(1);
        } catch (DateTimeException e) {
            // 31 June is no day
            return null;
        }
    }
}
