package citewire.ingest.page;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The bytes of a web page, and what was said about them when they came. */
public final class Page {

    private final byte[] bytes;
    private final @Nullable String contentType;
    private final @Nullable URI url;

    private Page(byte[] bytes, @Nullable String contentType, @Nullable URI url) {
        this.bytes = bytes.clone();
        this.contentType = contentType;
        this.url = url;
    }

    /**
     * @param contentType the header of that name, which may name a charset; null where there was none
     * @param url where the page was fetched, after redirects: relative addresses are resolved against it
     */
    public static Page of(byte[] bytes, @Nullable String contentType, @Nullable URI url) {
        return new Page(bytes, contentType, url);
    }

    /** A page whose characters are known. */
    public static Page of(String html, @Nullable URI url) {
        return new Page(html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8", url);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public @Nullable String contentType() {
        return contentType;
    }

    public @Nullable URI url() {
        return url;
    }
}
