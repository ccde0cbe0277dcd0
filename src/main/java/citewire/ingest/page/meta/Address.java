package citewire.ingest.page.meta;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Web addresses as pages write them: relative, with blanks, or none at all. */
final class Address {

    private static final int LONGEST = 2000;

    private Address() {}

    /** An absolute http or https address; null where none is given. */
    static @Nullable URI of(@Nullable String given, @Nullable URI base) {
        if (given == null || given.isBlank() || given.length() > LONGEST) {
            return null;
        }
        try {
            var address = URI.create(given.strip().replace(" ", "%20").replace("|", "%7C"));
            var whole = base == null ? address : base.resolve(address);
            var scheme = whole.getScheme() == null ? "" : whole.getScheme().toLowerCase(Locale.ROOT);
            return whole.getHost() != null && scheme.matches("https?") ? whole : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
