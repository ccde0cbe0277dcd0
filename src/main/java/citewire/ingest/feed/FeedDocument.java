package citewire.ingest.feed;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The bytes of a feed, and what was said about them when they came. */
public final class FeedDocument {

    private final byte[] bytes;
    private final @Nullable String contentType;
    private final @Nullable URI address;

    private FeedDocument(byte[] bytes, @Nullable String contentType, @Nullable URI address) {
        this.bytes = bytes.clone();
        this.contentType = contentType;
        this.address = address;
    }

    /** Bytes of which nothing is known, such as a file's. */
    public static FeedDocument of(byte[] bytes) {
        return new FeedDocument(bytes, null, null);
    }

    /**
     * @param contentType the header of that name, which may name a charset; null where there was none
     * @param address relative addresses are resolved against it: {@code Content-Location}, else where it was fetched
     */
    public static FeedDocument of(byte[] bytes, @Nullable String contentType, @Nullable URI address) {
        return new FeedDocument(bytes, contentType, address);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public @Nullable String contentType() {
        return contentType;
    }

    public @Nullable URI address() {
        return address;
    }
}
