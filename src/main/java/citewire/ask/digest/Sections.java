package citewire.ask.digest;

import citewire.text.ListFile;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells the section of an article by its address, as many newspapers have it there: news.example/sport/…. */
public final class Sections {

    /** Further down stand an article's own words. */
    private static final int DEEP = 3;

    private static final Map<String, String> KEYS = ListFile.firsts(Sections.class, "sections.txt");

    private Sections() {}

    /** All there are. */
    public static Set<String> keys() {
        return Set.copyOf(KEYS.values());
    }

    /** The section that goes by a name, such as that of a folder of feeds. */
    static Optional<String> named(String name) {
        return Optional.ofNullable(KEYS.get(name.toLowerCase(Locale.ROOT)));
    }

    static Optional<String> of(@Nullable URI address) {
        if (address == null || address.getPath() == null) {
            return Optional.empty();
        }
        String[] parts = address.getPath().toLowerCase(Locale.ROOT).split("/", -1);
        // the last part names the article
        return Arrays.stream(parts, 0, parts.length - 1)
                .filter(part -> !part.isEmpty())
                .limit(DEEP)
                .map(KEYS::get)
                .filter(Objects::nonNull)
                .findFirst();
    }
}
