package citewire.ingest.schedule;

import citewire.config.Config;
import citewire.domain.Published;
import citewire.ingest.feed.FeedEntry;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** How often a feed is worth a visit: twice for each article that it publishes, within the owner's bounds. */
final class Rhythm {

    /** What was published before these says little of today. */
    private static final int NEWEST = 20;

    /** Dates ahead of the clock by more are mistakes. */
    private static final Duration AHEAD = Duration.ofHours(1);

    private final Config.Feeds settings;

    Rhythm(Config.Feeds settings) {
        this.settings = settings;
    }

    /**
     * @param before the time between visits until now
     * @param fresh how many articles the visit has brought
     */
    Duration next(List<FeedEntry> entries, Duration before, int fresh, Instant now) {
        var dates = dates(entries, now);
        if (dates.size() < 2) {
            // without dates: closer to one article a visit, a step at a time
            return within(
                    fresh > 0
                            ? before.multipliedBy(2).dividedBy(3)
                            : before.multipliedBy(4).dividedBy(3));
        }
        // counted up to now, so that a feed that has fallen silent slows down
        var span = Duration.between(dates.getLast(), now);
        return within(span.dividedBy(dates.size()).dividedBy(2));
    }

    private static List<Instant> dates(List<FeedEntry> entries, Instant now) {
        return entries.stream()
                .flatMap(entry -> Stream.of(entry.published(), entry.updated())
                        .filter(Objects::nonNull)
                        .limit(1))
                .map((Published date) -> date.earliest(ZoneOffset.UTC))
                .filter(date -> date.isBefore(now.plus(AHEAD)))
                .sorted(Comparator.reverseOrder())
                .limit(NEWEST)
                .toList();
    }

    Duration within(Duration period) {
        if (period.compareTo(settings.minInterval()) < 0) {
            return settings.minInterval();
        }
        return period.compareTo(settings.maxInterval()) > 0 ? settings.maxInterval() : period;
    }
}
