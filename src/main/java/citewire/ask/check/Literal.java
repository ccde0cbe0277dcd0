package citewire.ask.check;

import citewire.ask.check.read.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Addresses, markup and codes in a text. Nobody paraphrases them: one that the source does not hold letter by letter was
 * made up, or carries something out that was not to be told.
 */
final class Literal {

    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern EDGES = Pattern.compile("^[\"'“”‘’«»(\\[{*_]+|[\"'“”‘’«»)\\]}*_.,;:!?…]+$");
    private static final Pattern ADDRESS =
            Pattern.compile("(?i).*(?:://|@|<|>|[=\\\\{}`|^_]).*|(?:www\\.|(?:mailto|tel|data|javascript|sms):).*"
                    + "|(?:[\\p{L}\\p{N}-]+\\.)+\\p{L}{2,}(?:[/?#:].*)?");

    /** A segment of so many letters and digits mixed is no word, measure or model's name. */
    private static final Pattern CODE = Pattern.compile(
            ".*(?<![\\p{L}\\p{N}])(?=[\\p{L}\\p{N}]*\\p{N})(?=[\\p{L}\\p{N}]*\\p{L})[\\p{L}\\p{N}]{10,}.*");

    /** The longest words of a dictionary have some thirty letters. */
    private static final int LONGEST = 40;

    private Literal() {}

    /** Folded, in order, without the punctuation at their edges. */
    static List<String> in(String text) {
        var found = new ArrayList<String>();
        var words = WORD.matcher(text);
        while (words.find()) {
            String word = EDGES.matcher(words.group()).replaceAll("");
            if (word.length() > LONGEST
                    || ADDRESS.matcher(word).matches()
                    || CODE.matcher(word).matches()) {
                found.add(Wording.fold(word));
            }
        }
        return found;
    }
}
