package citewire.ingest.schedule;

import citewire.config.Config;
import citewire.ingest.feed.FeedFormat;
import citewire.ingest.feed.FeedHints;
import citewire.ingest.feed.ParsedFeed;
import citewire.ingest.fetch.FetchResult;
import citewire.ingest.fetch.FetchResult.Failed;
import citewire.ingest.fetch.FetchResult.Fetched;
import citewire.ingest.fetch.FetchResult.NotModified;
import citewire.ingest.fetch.FetchResult.Refused;
import citewire.ingest.fetch.FetchResult.Severity;
import citewire.ingest.fetch.FetchResult.Stage;
import citewire.state.FeedCourse;
import citewire.state.FeedHealth;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** What a visit means for the next one. */
final class Outlook {

    /** A single 410 may be a mistake in passing. */
    private static final int GONE = 2;

    /** Nobody is given up for one long night. */
    private static final int LEAST_FAILURES = 5;

    private final Config.Feeds settings;
    private final Rhythm rhythm;
    private final Timetable timetable;

    Outlook(Config.Feeds settings, RandomGenerator random) {
        this.settings = settings;
        this.rhythm = new Rhythm(settings);
        this.timetable = new Timetable(settings, random);
    }

    /** The feed was read to its end. */
    FeedCourse read(FeedCourse before, Fetched fetched, ParsedFeed feed, int fresh, Instant now) {
        var period = rhythm.next(feed.entries(), before.period(), fresh, now);
        var freshness = fetched.freshness();
        // an index that has not changed may name sitemaps that have
        boolean index = feed.format() == FeedFormat.SITEMAP_INDEX;
        return new FeedCourse(
                moved(before, fetched.moved()),
                index ? null : freshness.etag(),
                index ? null : freshness.lastModified(),
                fetched.document().status(),
                period,
                timetable.afterSuccess(now, period, freshness.maxAge(), feed.hints()),
                now);
    }

    /** Entries were left; the feed must not answer "not modified" to the next visit. */
    FeedCourse halfRead(FeedCourse before, Fetched fetched, Instant now) {
        return new FeedCourse(
                moved(before, fetched.moved()),
                null,
                null,
                fetched.document().status(),
                before.period(),
                timetable.soon(now),
                now);
    }

    FeedCourse unchanged(FeedCourse before, NotModified same, Instant now) {
        var freshness = same.freshness();
        // a feed without news is asked less often, a step at a time; the next one that comes sets its rhythm anew
        var period = rhythm.within(before.period().multipliedBy(11).dividedBy(10));
        return new FeedCourse(
                moved(before, same.moved()),
                freshness.etag() == null ? before.etag() : freshness.etag(),
                freshness.lastModified() == null ? before.lastModified() : freshness.lastModified(),
                304,
                period,
                timetable.afterSuccess(now, period, freshness.maxAge(), FeedHints.NONE),
                now);
    }

    private static @Nullable URI moved(FeedCourse before, @Nullable URI moved) {
        return moved == null ? before.moved() : moved;
    }

    /** @param after the health that this failure leaves */
    FeedCourse failed(FeedCourse before, FetchResult why, FeedHealth after, Instant now) {
        return new FeedCourse(
                lost(why) ? null : before.moved(),
                before.etag(),
                before.lastModified(),
                why instanceof Failed failed ? failed.status() : null,
                before.period(),
                due(why, after.failures(), now),
                now);
    }

    private Instant due(FetchResult why, int failures, Instant now) {
        if (!(why instanceof Failed failed)) {
            return timetable.afterRefusal(now);
        }
        var wish = failed.retryAt();
        return failed.stage() == Stage.PACE && wish != null ? wish : timetable.afterFailure(now, failures, wish);
    }

    /** Where it moved to has failed for more than a moment: its first address is asked again. */
    private static boolean lost(FetchResult why) {
        return why instanceof Failed failed
                && (failed.severity() != Severity.PASSING || failed.stage() == Stage.RESOLVE);
    }

    FeedHealth failed(FeedHealth before, FetchResult why, Instant now) {
        if (why instanceof Failed failed && failed.stage() == Stage.PACE) {
            return before; // to be told to wait is no failure
        }
        int failures = before.failures() + 1;
        var since = before.since() == null || before.since().isAfter(now) ? now : before.since();
        return new FeedHealth(failures, since, Faults.of(why), parked(why, failures, Duration.between(since, now)));
    }

    private boolean parked(FetchResult why, int failures, Duration time) {
        boolean gone = why instanceof Failed failed && failed.severity() == Severity.GONE && failures >= GONE;
        boolean refused = why instanceof Refused;
        return gone || (time.compareTo(settings.parkAfter()) >= 0 && (failures >= LEAST_FAILURES || refused));
    }
}
