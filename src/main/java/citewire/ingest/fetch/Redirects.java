package citewire.ingest.fetch;

import citewire.ingest.fetch.FetchResult.Severity;
import citewire.ingest.fetch.FetchResult.Stage;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** The way from an address to where its document lies. */
final class Redirects {

    /** As many as Chrome follows are absurd; RFC 9309 asks for five. */
    private static final int MAX = 5;

    private final Set<URI> seen = new HashSet<>();
    private final URI start;
    private URI at;
    private URI settled;
    private boolean permanent = true;

    Redirects(URI start) {
        this.start = start;
        this.at = start;
        this.settled = start;
        seen.add(start);
    }

    URI at() {
        return at;
    }

    /** Where the address has moved for good: as far as every step on the way was permanent; null where it has not. */
    @Nullable URI moved() {
        return settled.equals(start) ? null : settled;
    }

    void follow(Response response) throws TransportFault {
        var next = target(response);
        if (seen.size() > MAX) {
            throw new TransportFault(Stage.REDIRECT, Severity.LASTING, "it redirects more than " + MAX + " times");
        }
        if (!seen.add(next)) {
            throw new TransportFault(Stage.REDIRECT, Severity.LASTING, "it redirects in a circle");
        }
        permanent &= response.permanent();
        at = next;
        settled = permanent ? next : settled;
    }

    private static URI target(Response response) throws TransportFault {
        var location = String.valueOf(response.header("Location"));
        var base = HttpUrl.parse(response.address().toString());
        var target = base == null ? null : base.resolve(location.strip());
        if (target == null) {
            throw new TransportFault(
                    Stage.REDIRECT, Severity.LASTING, "it redirects to what is no web address: " + shortened(location));
        }
        return target.newBuilder().fragment(null).build().uri();
    }

    private static String shortened(String text) {
        return text.length() <= 100 ? text : text.substring(0, 100) + "…";
    }
}
