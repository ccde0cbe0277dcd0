package citewire.simulator.model;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of a text that say what it is about, each by its stem. */
final class Words {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[.,]\\p{N}+)*");

    private static final Set<String> EVERYDAY = Set.of(
            ("a about after all also an and any are as at be been before but by can could did do does for from had "
                            + "has have he her him his how i if in into is it its just me more most my no not of on or our out "
                            + "over say said says she so some than that the their them then there these they this those to up "
                            + "was we were what when where which who whom whose why will with would you your tell happened "
                            + "news know much many")
                    .split(" "));

    private static final Pattern ENDING = Pattern.compile("(?<=\\p{L}{3})(?:ing|ed|es|s|e)$");

    private Words() {}

    /** Stems and the words they come from, in order of reading, each once. */
    static Map<String, String> in(String text) {
        var words = new LinkedHashMap<String, String>();
        WORD.matcher(text).results().forEach(found -> {
            var word = found.group().toLowerCase(Locale.ROOT);
            if (!EVERYDAY.contains(word)) {
                words.putIfAbsent(ENDING.matcher(word).replaceFirst(""), found.group());
            }
        });
        return words;
    }

    static Set<String> stems(String text) {
        return in(text).keySet();
    }
}
