package citewire.frontend.discord.render;

import citewire.domain.Coverage;
import java.util.Locale;

/** Numbers of things, in words. */
final class Counts {

    private Counts() {}

    /** "1 article", "1 284 articles". */
    static String of(int count, String thing) {
        String number = String.format(Locale.ROOT, "%,d", count).replace(',', '\u00a0');
        return number + " " + thing + (count == 1 ? "" : "s");
    }

    /** "1 284 articles from 14 sources, the newest …". */
    static String of(Coverage coverage, Stamps stamps) {
        String count = of(coverage.articles(), "article") + " from " + of(coverage.sources(), "source");
        var newest = coverage.newest();
        return newest == null ? count : count + ", the newest " + stamps.ago(newest);
    }
}
