package citewire.ingest.fetch;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What is to be fetched.
 *
 * @param etag of the copy that is already here, null where there is none
 * @param lastModified as its server wrote it
 * @param as whose request it is
 */
public record FetchRequest(
        URI address,
        Kind kind,
        @Nullable String etag,
        @Nullable String lastModified,
        Whose as) {

    /** For whom it is fetched. */
    public enum Whose {
        /** Somebody who could read it in a browser without a login. */
        ANYBODY,
        /** The owner, for everybody: with the login that they have for its site. */
        OWNER
    }

    /** What is expected there. */
    public enum Kind {
        FEED("application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9,"
                + " application/json;q=0.8, text/html;q=0.7, */*;q=0.5"),
        PAGE("text/html, application/xhtml+xml, */*;q=0.5");

        private final String accept;

        Kind(String accept) {
            this.accept = accept;
        }

        String accept() {
            return accept;
        }
    }

    public static FetchRequest feed(URI address) {
        return new FetchRequest(address, Kind.FEED, null, null, Whose.ANYBODY);
    }

    public static FetchRequest feed(URI address, Whose as) {
        return new FetchRequest(address, Kind.FEED, null, null, as);
    }

    public static FetchRequest page(URI address) {
        return new FetchRequest(address, Kind.PAGE, null, null, Whose.ANYBODY);
    }

    boolean conditional() {
        return etag != null || lastModified != null;
    }
}
