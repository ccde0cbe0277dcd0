package citewire.ingest.schedule;

import citewire.ingest.fetch.FetchResult;
import citewire.ingest.fetch.FetchResult.Failed;
import citewire.ingest.fetch.FetchResult.Fetched;
import citewire.ingest.fetch.FetchResult.NotModified;
import citewire.ingest.fetch.FetchResult.Refused;
import citewire.state.FetchFault;
import java.util.Locale;

/** What went wrong, as it is kept. */
final class Faults {

    private Faults() {}

    static FetchFault of(FetchResult result) {
        return switch (result) {
            case Failed failed -> new FetchFault(lower(failed.stage()), lower(failed.severity()), failed.cause());
            case Refused refused -> new FetchFault(lower(refused.reason()), "refused", refused.cause());
            case Fetched fetched -> throw new IllegalArgumentException("nothing is wrong");
            case NotModified same -> throw new IllegalArgumentException("nothing is wrong");
        };
    }

    /** Something is wrong, and the articles came in all the same. */
    static FetchFault tolerated(String cause) {
        return new FetchFault("parse", "tolerated", cause);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
