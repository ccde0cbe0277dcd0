package citewire.ask.check.read;

import java.util.Locale;
import java.util.regex.Pattern;

/** Compares texts by their words: case, white space and the shapes of quotes, dashes and brackets do not count. */
public final class Wording {

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern QUOTES = Pattern.compile("[\"“”„‟«»''‘’‚‛`´]+");
    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212-]+");
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}$€£(]+|[^\\p{L}\\p{N}%)]+$");

    private Wording() {}

    /** Every run of white space becomes one blank, none at the edges. */
    public static String collapse(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }

    public static String fold(String text) {
        String plain = QUOTES.matcher(text).replaceAll("'").replace("…", "...");
        plain = DASHES.matcher(plain).replaceAll("-").replace('[', '(').replace(']', ')');
        return collapse(plain).toLowerCase(Locale.ROOT);
    }

    /** Folded, without the punctuation around it. */
    public static String core(String text) {
        return EDGES.matcher(fold(text)).replaceAll("");
    }

    /** Whether folded {@code whole} holds folded {@code part} as whole words. */
    public static boolean contains(String whole, String part) {
        int at = part.isEmpty() ? -1 : whole.indexOf(part);
        while (at >= 0) {
            if (edge(whole, at - 1) && edge(whole, at + part.length())) {
                return true;
            }
            at = whole.indexOf(part, at + 1);
        }
        return false;
    }

    public static int words(String text) {
        String core = core(text);
        return core.isEmpty() ? 0 : core.split(" ", -1).length;
    }

    private static boolean edge(String text, int at) {
        return at < 0 || at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
    }
}
