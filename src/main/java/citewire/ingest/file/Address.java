package citewire.ingest.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.net.URISyntaxException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses of articles, and the ids made of them. */
final class Address {

    private static final int MAX_LENGTH = 2_000;

    /** 64 bits: among a million articles, two meet with a chance of one in 37 million. */
    private static final int ID_BYTES = 8;

    /** What a campaign adds to an address; the page is the same without. */
    private static final Pattern CAMPAIGN = Pattern.compile("(utm_\\w+|fbclid|gclid|mc_[ce]id)(=.*)?");

    private Address() {}

    /** Null for what a browser would not open as a page: no web address, or none at all. */
    static @Nullable URI of(String given) {
        if (given.isEmpty() || given.length() > MAX_LENGTH) {
            return null;
        }
        try {
            var uri = new URI(given.replace(" ", "%20").replace("|", "%7C"));
            return web(uri) ? uri : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static boolean web(URI uri) {
        var scheme = uri.getScheme();
        return uri.getHost() != null && ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme));
    }

    /** The id of an article that was given none. */
    static String id(@Nullable URI address, String source, String title) {
        return hash(address == null ? source + "\n" + title : canonical(address));
    }

    /** The address without what may differ between links to one page: scheme, case of the host, campaign, fragment. */
    static String canonical(URI address) {
        var port = address.getPort() < 0 || address.getPort() == 80 || address.getPort() == 443
                ? ""
                : ":" + address.getPort();
        var path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        var query = address.getRawQuery() == null
                ? ""
                : Arrays.stream(address.getRawQuery().split("&"))
                        .filter(part -> !CAMPAIGN.matcher(part).matches())
                        .collect(joining("&"));
        return address.getHost().toLowerCase(Locale.ROOT) + port + path + (query.isEmpty() ? "" : "?" + query);
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
