package citewire.ingest.schedule;

import citewire.config.Config;
import citewire.ingest.feed.FeedHints;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** When a feed is visited next: each time a little earlier or later, so that feeds do not come to march in step. */
final class Timetable {

    /** Of the time until the next visit, to either side. */
    private static final double JITTER = 0.1;

    /** A server that has come back is noticed within the day. */
    private static final Duration LONGEST_BACKOFF = Duration.ofHours(24);

    /** Doublings beyond this are above the longest backoff anyway. */
    private static final int MAX_DOUBLINGS = 12;

    private final Config.Feeds settings;
    private final RandomGenerator random;

    Timetable(Config.Feeds settings, RandomGenerator random) {
        this.settings = settings;
        this.random = random;
    }

    /** @param maxAge how long its server says the feed may be kept; never waited for longer than the longest interval */
    Instant afterSuccess(Instant now, Duration period, @Nullable Duration maxAge, FeedHints hints) {
        var wait = longer(period, shorter(maxAge, settings.maxInterval()));
        wait = longer(wait, shorter(hints.interval(), settings.maxInterval()));
        return awake(now.plus(jittered(wait)), hints);
    }

    /** Moves a visit out of the hours and days at which the feed says that it does not change. */
    private static Instant awake(Instant due, FeedHints hints) {
        var at = due.atZone(ZoneOffset.UTC);
        for (int hours = 0; hours < 24 * 7; hours++) {
            var then = at.plusHours(hours);
            if (!hints.skipHours().contains(then.getHour()) && !hints.skipDays().contains(then.getDayOfWeek())) {
                return then.toInstant();
            }
        }
        return due; // a feed that always sleeps is mistaken
    }

    /**
     * @param failures in a row, this one among them
     * @param wish when the server wants to be asked again
     */
    Instant afterFailure(Instant now, int failures, @Nullable Instant wish) {
        var doubled = settings.minInterval().multipliedBy(1L << Math.min(failures - 1, MAX_DOUBLINGS));
        var due = now.plus(jittered(doubled.compareTo(LONGEST_BACKOFF) > 0 ? LONGEST_BACKOFF : doubled));
        return wish != null && wish.isAfter(due) ? wish.plus(jittered(settings.minInterval())) : due;
    }

    /** What is refused by a rule is looked at again when the rule may have changed. */
    Instant afterRefusal(Instant now) {
        return now.plus(jittered(LONGEST_BACKOFF));
    }

    /** A visit that did not get to the end of a feed is soon followed by the next. */
    Instant soon(Instant now) {
        return now.plus(jittered(Duration.ofMinutes(1)));
    }

    private Duration jittered(Duration wait) {
        double factor = 1 - JITTER + 2 * JITTER * random.nextDouble();
        return Duration.ofMillis((long) (wait.toMillis() * factor));
    }

    private static Duration longer(Duration one, @Nullable Duration other) {
        return other != null && other.compareTo(one) > 0 ? other : one;
    }

    private static @Nullable Duration shorter(@Nullable Duration one, Duration most) {
        return one == null || one.compareTo(most) < 0 ? one : most;
    }
}
