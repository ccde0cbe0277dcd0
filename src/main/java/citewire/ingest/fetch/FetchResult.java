package citewire.ingest.fetch;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What came of fetching. */
public sealed interface FetchResult {

    /** @param moved where the address has moved for good; null where it has not */
    record Fetched(
            Document document,
            Freshness freshness,
            @Nullable URI moved) implements FetchResult {}

    /** The copy that is here is still good. */
    record NotModified(Freshness freshness, @Nullable URI moved) implements FetchResult {}

    /**
     * It was not fetched, or not used, since it must not be.
     *
     * @param cause in words, with what the owner can do
     */
    record Refused(Reason reason, String cause) implements FetchResult {}

    /**
     * @param cause in words
     * @param status the server's answer, null where there was none
     * @param retryAt the server's wish, null where it has none
     */
    record Failed(
            Stage stage,
            Severity severity,
            String cause,
            @Nullable Integer status,
            @Nullable Instant retryAt) implements FetchResult {}

    /** Why something must not be fetched. */
    enum Reason {
        /** The guard does not let it pass. */
        ADDRESS,
        /** The site's robots.txt. */
        ROBOTS,
        /** The publisher reserves mining and the use by machines. */
        RESERVED
    }

    /** The step that failed, in their order. */
    enum Stage {
        PACE,
        RESOLVE,
        CONNECT,
        TLS,
        RESPONSE,
        STATUS,
        REDIRECT,
        BODY,
        SIZE,
        DECOMPRESS,
        ROBOTS,
        PARSE,
        EXTRACT
    }

    /** Whether time alone may mend it. */
    enum Severity {
        PASSING,
        LASTING,
        GONE
    }
}
