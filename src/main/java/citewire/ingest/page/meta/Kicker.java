package citewire.ingest.page.meta;

import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words before a title that say what it is about, "Harbour" in "Harbour: ships must wait", and what stands behind
 * them.
 */
record Kicker(String words, String title) {

    private static final Pattern SEAM = Pattern.compile("\\s*:\\s+|\\s+[|\\-–—]\\s+");

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** No title has more. */
    private static final int MOST = 4;

    /** Shorter ones are no title of their own. */
    private static final int SHORTEST = 20;

    /** Every way to read a title as one with a kicker. */
    static Stream<Kicker> of(String title) {
        return SEAM.matcher(title)
                .results()
                .limit(MOST)
                .map(seam -> new Kicker(title.substring(0, seam.start()), title.substring(seam.end())))
                .filter(kicker -> kicker.title().length() >= SHORTEST);
    }

    /** True where two places put other words before the same title: it has a kicker, then, and each chose its own. */
    boolean isExchangedBy(Kicker other) {
        return Titles.letters(title).equals(Titles.letters(other.title))
                && Collections.disjoint(said(words), said(other.words));
    }

    private static Set<String> said(String words) {
        return BETWEEN.splitAsStream(words.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }
}
