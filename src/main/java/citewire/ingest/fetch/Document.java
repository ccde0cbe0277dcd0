package citewire.ingest.fetch;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A document as it was fetched, its transfer's compression undone. */
public final class Document {

    private final URI address;
    private final byte[] bytes;
    private final @Nullable String contentType;
    private final int status;

    /** @param bytes are not copied: a document may be large */
    Document(URI address, byte[] bytes, @Nullable String contentType, int status) {
        this.address = address;
        this.bytes = bytes;
        this.contentType = contentType;
        this.status = status;
    }

    /** Where it was found, after all redirects. */
    public URI address() {
        return address;
    }

    /** Not a copy; must not be changed. */
    public byte[] bytes() {
        return bytes;
    }

    public @Nullable String contentType() {
        return contentType;
    }

    public int status() {
        return status;
    }

    /** Whether its server calls it a page. */
    public boolean html() {
        return contentType != null && contentType.toLowerCase(Locale.ROOT).contains("html");
    }
}
