package citewire.state;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a feed is fetched, and what its server said to be asked with.
 *
 * @param moved where it has moved for good; null where it lives at its address
 * @param status the server's last answer; null before there was one
 * @param period the time between two visits while all goes well
 * @param due when it is fetched next
 * @param visited when it was last fetched, well or not; null before the first time
 */
public record FeedCourse(
        @Nullable URI moved,
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable Integer status,
        Duration period,
        Instant due,
        @Nullable Instant visited) {}
