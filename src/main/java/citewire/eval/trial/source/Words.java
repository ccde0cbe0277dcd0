package citewire.eval.trial.source;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of a text that carry meaning, by a rule of their own: those of the checker are what is measured. */
public final class Words {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]{3,}|\\d[\\d.,]*\\d|\\d");

    private static final Set<String> EMPTY = Set.of(
            "the", "and", "for", "that", "with", "was", "were", "has", "have", "had", "are", "but", "not", "from",
            "its", "his", "her", "their", "they", "this", "which", "who", "whom", "will", "would", "been", "being",
            "said", "says", "also", "than", "then", "when", "what", "there", "into", "about", "after", "before", "more",
            "over", "some", "could", "should", "can", "may", "our", "you", "your", "she", "him", "them", "these",
            "those", "such", "other", "all", "any", "out", "while", "where", "told", "one", "did", "does");

    private Words() {}

    /** Lower-cased and cut to their first six letters, which joins most forms of a word. */
    public static Set<String> of(String text) {
        var found = new LinkedHashSet<String>();
        var words = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (words.find()) {
            if (!EMPTY.contains(words.group())) {
                found.add(stem(words.group()));
            }
        }
        return found;
    }

    /** From 0 to 1: how many of {@code some} are among {@code others}. */
    public static double share(Set<String> some, Set<String> others) {
        return some.isEmpty()
                ? 0
                : (double) some.stream().filter(others::contains).count() / some.size();
    }

    private static String stem(String word) {
        String bare = word.length() > 4 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        return bare.length() > 6 ? bare.substring(0, 6) : bare;
    }
}
