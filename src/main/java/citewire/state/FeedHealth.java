package citewire.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a feed can be fetched and read.
 *
 * @param failures in a row; 0 while all is well
 * @param since the first failure of that row
 * @param fault of the last failure
 * @param parked whether it is no longer fetched by itself
 */
public record FeedHealth(
        int failures, @Nullable Instant since, @Nullable FetchFault fault, boolean parked) {

    public static final FeedHealth GOOD = new FeedHealth(0, null, null, false);

    /** A feed that fails once or twice is no news. */
    private static final int LASTING = 3;

    /** Whether it is not only a passing fault that news of the feed is missing for. */
    public boolean lasting() {
        return parked || failures >= LASTING;
    }
}
