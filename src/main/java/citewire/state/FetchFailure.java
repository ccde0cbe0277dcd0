package citewire.state;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The last failure of a feed, or of a page that it names.
 *
 * @param feed under its lasting address
 * @param address what could not be fetched or read
 * @param nextTry null where it is not tried again by itself
 * @param failed when
 * @param times how often in a row
 */
public record FetchFailure(
        FeedKey feed,
        URI address,
        FetchFault fault,
        @Nullable Instant nextTry,
        Instant failed,
        int times) {}
