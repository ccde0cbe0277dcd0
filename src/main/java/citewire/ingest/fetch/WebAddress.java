package citewire.ingest.fetch;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/** Web addresses as people write them. */
public final class WebAddress {

    private static final Pattern SCHEME = Pattern.compile("(?i)^[a-z][a-z0-9+.-]*:(?!\\d).*");

    /** A name, and perhaps a password, before a host; where there is no scheme, only with a password. */
    private static final Pattern LOGIN =
            Pattern.compile("^(\\s*(?:[a-zA-Z][\\w+.-]*:)?//)[^/?#]*@|^(\\s*)[^/?#@:]*:[^/?#]*@");

    private WebAddress() {}

    /** What may be shown of an address: its name and password left out. The very same where it has none. */
    public static String withoutLogin(String given) {
        return LOGIN.matcher(given).replaceFirst("$1$2");
    }

    /** As {@link #withoutLogin(String)}. */
    public static URI withoutLogin(URI address) {
        return address.getRawUserInfo() == null ? address : URI.create(withoutLogin(address.toString()));
    }

    /** The address with its host and path as they go over the wire; {@code https} where no scheme was given. */
    public static Optional<URI> of(String given) {
        var text = given.strip().replaceFirst("(?i)^feed:(//)?(?=https?:)", "").replaceFirst("(?i)^feed://", "http://");
        var url = HttpUrl.parse(SCHEME.matcher(text).matches() ? text : "https://" + text);
        return url == null
                ? Optional.empty()
                : Optional.of(url.newBuilder().fragment(null).build().uri());
    }
}
