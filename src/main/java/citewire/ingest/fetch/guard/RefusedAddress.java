package citewire.ingest.fetch.guard;

import java.io.IOException;

/** A connection that was not made, as its address may not be connected to. */
public final class RefusedAddress extends IOException {

    private static final long serialVersionUID = 1L;

    public RefusedAddress(String message) {
        super(message);
    }
}
