package citewire.ingest.feed;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a feed wishes of those who fetch it.
 *
 * @param interval how long it may be kept before it is fetched again: RSS's {@code ttl} or {@code sy:updatePeriod}
 * @param skipHours hours of the day, in UTC, at which it does not change
 * @param skipDays days on which it does not change
 * @param hub a WebSub hub that tells of changes
 * @param self where the feed says that it lives
 */
public record FeedHints(
        @Nullable Duration interval,
        Set<Integer> skipHours,
        Set<DayOfWeek> skipDays,
        @Nullable URI hub,
        @Nullable URI self) {

    public static final FeedHints NONE = new FeedHints(null, Set.of(), Set.of(), null, null);

    public FeedHints {
        skipHours = Set.copyOf(skipHours);
        skipDays = Set.copyOf(skipDays);
    }
}
