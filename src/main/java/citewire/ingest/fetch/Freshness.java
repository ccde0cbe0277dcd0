package citewire.ingest.fetch;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long a copy may be kept, and what to ask with whether it is still good.
 *
 * @param maxAge null where the server does not say
 */
public record Freshness(
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable Duration maxAge) {}
