package citewire.ingest.web;

import citewire.ingest.fetch.FetchResult.Fetched;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The address that a page's article is known by. */
final class PageIdentity {

    private PageIdentity() {}

    /**
     * What the page calls canonical, where that is believable; else where its address has moved for good; else its address.
     * Believable is an address of the same site, so that no page can pass for an article of another publisher, and no
     * home page, which careless sites name on each of their pages.
     */
    static URI of(@Nullable URI canonical, Fetched fetched, URI asked) {
        if (canonical != null
                && canonical.getHost() != null
                && believable(canonical, fetched.document().address())) {
            return canonical;
        }
        var moved = fetched.moved();
        return moved == null || home(moved) ? asked : moved;
    }

    private static boolean believable(URI canonical, URI found) {
        var one = site(canonical);
        var other = site(found);
        boolean same = one.equals(other) || one.endsWith("." + other) || other.endsWith("." + one);
        boolean web = "http".equalsIgnoreCase(canonical.getScheme()) || "https".equalsIgnoreCase(canonical.getScheme());
        return same && web && (!home(canonical) || home(found));
    }

    private static boolean home(URI address) {
        var path = address.getRawPath();
        return (path == null || path.isEmpty() || path.equals("/")) && address.getRawQuery() == null;
    }

    private static String site(URI address) {
        return String.valueOf(address.getHost()).toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    }
}
