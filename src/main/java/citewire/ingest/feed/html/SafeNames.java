package citewire.ingest.feed.html;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import org.jsoup.safety.Safelist;

/** The elements and attributes that do no harm, the same for every element; the lists are feedparser's, and HTML 5's since. */
final class SafeNames {

    private static final Set<String> ELEMENTS = Set.of(names("safe-elements.txt"));

    private static final Safelist SAFE =
            new Safelist().addTags(ELEMENTS.toArray(String[]::new)).addAttributes(":all", names("safe-attributes.txt"));

    private SafeNames() {}

    static Safelist safelist() {
        return SAFE;
    }

    static boolean element(String name) {
        return ELEMENTS.contains(name);
    }

    private static String[] names(String file) {
        try (var in = Objects.requireNonNull(SafeNames.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip().split("\\s+");
        } catch (IOException e) {
            throw new UncheckedIOException("the list " + file + " cannot be read", e);
        }
    }
}
