package citewire.ingest.fetch;

import citewire.ingest.fetch.FetchResult.Severity;
import citewire.ingest.fetch.FetchResult.Stage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An exchange that did not come to an end. */
final class TransportFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final Stage stage;
    private final Severity severity;

    private final transient @Nullable Instant retryAt;

    TransportFault(Stage stage, Severity severity, String cause) {
        this(stage, severity, cause, null);
    }

    TransportFault(Stage stage, Severity severity, String cause, @Nullable Instant retryAt) {
        super(cause, null, false, false);
        this.stage = stage;
        this.severity = severity;
        this.retryAt = retryAt;
    }

    FetchResult.Failed result() {
        return new FetchResult.Failed(stage, severity, String.valueOf(getMessage()), null, retryAt);
    }
}
