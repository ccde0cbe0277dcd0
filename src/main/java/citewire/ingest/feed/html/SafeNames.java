package citewire.ingest.feed.html;

import citewire.text.ListFile;
import java.util.Set;
import org.jsoup.safety.Safelist;

/** The elements and attributes that do no harm, the same for every element; the lists are feedparser's, and HTML 5's since. */
final class SafeNames {

    private static final Set<String> ELEMENTS = ListFile.words(SafeNames.class, "safe-elements.txt");

    private static final Set<String> ATTRIBUTES = ListFile.words(SafeNames.class, "safe-attributes.txt");

    private static final Safelist SAFE = new Safelist()
            .addTags(ELEMENTS.toArray(String[]::new))
            .addAttributes(":all", ATTRIBUTES.toArray(String[]::new));

    private SafeNames() {}

    static Safelist safelist() {
        return SAFE;
    }

    static boolean element(String name) {
        return ELEMENTS.contains(name);
    }
}
