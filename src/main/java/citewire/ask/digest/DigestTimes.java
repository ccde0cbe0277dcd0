package citewire.ask.digest;

import citewire.state.digest.Digest;
import citewire.state.digest.KeptDigest;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * When digests are due: once for each day or week of the calendar, so that an hour that a change of clocks leaves out comes an hour
 * later, and one that comes twice counts the first time.
 */
public final class DigestTimes {

    /** What a bot that was down missed is still news for as long; then the next digest tells it. */
    private static final Duration DAILY_LATE = Duration.ofHours(6);

    private static final Duration WEEKLY_LATE = Duration.ofHours(24);

    private DigestTimes() {}

    /** The time to deal with now; empty where none is due, none may be told at this hour, or it is too late for it. */
    public static Optional<Instant> due(KeptDigest kept, ZoneId zone, Instant now) {
        var digest = kept.digest();
        var slot = last(digest, zone, now);
        boolean late = slot.plus(digest.weekly() ? WEEKLY_LATE : DAILY_LATE).isBefore(now);
        return kept.off() || late || !after(kept, slot) || quiet(digest, zone, now)
                ? Optional.empty()
                : Optional.of(slot);
    }

    /** The next time after now. */
    public static Instant next(Digest digest, ZoneId zone, Instant now) {
        var day = day(digest, zone, now);
        var slot = at(digest, day, zone);
        return slot.isAfter(now) ? slot : at(digest, day.plusDays(digest.weekly() ? 7 : 1), zone);
    }

    /** Of how long a time a digest tells. */
    public static Duration length(Digest digest) {
        return Duration.ofDays(digest.weekly() ? 7 : 1);
    }

    private static Instant last(Digest digest, ZoneId zone, Instant now) {
        var day = day(digest, zone, now);
        var slot = at(digest, day, zone);
        return slot.isAfter(now) ? at(digest, day.minusDays(digest.weekly() ? 7 : 1), zone) : slot;
    }

    /** Today, or the weekday that was last. */
    private static LocalDate day(Digest digest, ZoneId zone, Instant now) {
        var today = LocalDate.ofInstant(now, zone);
        DayOfWeek day = digest.day();
        return day == null
                ? today
                : today.minusDays(Math.floorMod(today.getDayOfWeek().getValue() - day.getValue(), 7));
    }

    private static Instant at(Digest digest, LocalDate day, ZoneId zone) {
        return day.atTime(LocalTime.of(digest.hour(), 0)).atZone(zone).toInstant();
    }

    /** A server that changes its zone or its hour is not told twice of one day. */
    private static boolean after(KeptDigest kept, Instant slot) {
        var last = kept.slot();
        return slot.isAfter(kept.since())
                && (last == null
                        || !slot.isBefore(last.plus(length(kept.digest()).dividedBy(2))));
    }

    private static boolean quiet(Digest digest, ZoneId zone, Instant now) {
        var quiet = digest.quiet();
        return quiet != null && quiet.hold(LocalTime.ofInstant(now, zone));
    }
}
