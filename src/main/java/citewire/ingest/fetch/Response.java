package citewire.ingest.fetch;

import java.net.URI;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** A server's answer, its body within the limits and decompressed. */
final class Response {

    private final URI address;
    private final int status;
    private final Headers headers;
    private final byte[] body;

    Response(URI address, int status, Headers headers, byte[] body) {
        this.address = address;
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    URI address() {
        return address;
    }

    int status() {
        return status;
    }

    Headers headers() {
        return headers;
    }

    @Nullable String header(String name) {
        return headers.get(name);
    }

    byte[] body() {
        return body;
    }

    boolean redirect() {
        return switch (status) {
            case 301, 302, 303, 307, 308 -> header("Location") != null;
            default -> false;
        };
    }

    boolean permanent() {
        return status == 301 || status == 308;
    }
}
