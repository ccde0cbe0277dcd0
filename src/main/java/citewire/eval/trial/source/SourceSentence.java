package citewire.eval.trial.source;

import citewire.domain.Passage;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A sentence of a passage.
 *
 * @param place among the passage's sentences, from 0
 * @param words those of it that carry meaning
 */
public record SourceSentence(Passage passage, int place, String text, Set<String> words) {

    private static final int LEAST = 8;
    private static final int MOST = 45;

    /** One statement and nothing beside it: no list, no address, no question, no other sentence within it. */
    private static final Pattern STATEMENT =
            Pattern.compile("[\\p{Lu}\\d\"“][^\\n|<>{}\\[\\]_=*#@•~]+[\\p{L}\\d%)][.]?[\"”]?");

    private static final Pattern TWO = Pattern.compile(
            "(?:[\\p{Ll}\\d)][.!?][\"”']? [\\p{Lu}\"“])|\\?|!| -- $|: *$|\\.\\.|…|\\((?:CNN|AP|Reuters|AFP)\\)|(?i)e-?mail|click|http|www|©");

    static SourceSentence of(Passage passage, int place) {
        String text = passage.sentence(place).replaceAll("\\s+", " ").strip();
        return new SourceSentence(passage, place, text, Words.of(text));
    }

    /** Whether it stands for itself: a checker can be asked about it. */
    public boolean usable() {
        int length = text.split(" ", -1).length;
        return length >= LEAST
                && length <= MOST
                && text.endsWith(".")
                && STATEMENT.matcher(text).matches()
                && !TWO.matcher(text).find()
                && balanced();
    }

    private boolean balanced() {
        return count('"') % 2 == 0 && count('“') == count('”') && count('(') == count(')');
    }

    private long count(char c) {
        return text.chars().filter(each -> each == c).count();
    }
}
