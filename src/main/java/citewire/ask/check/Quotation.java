package citewire.ask.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The words a text puts between quotation marks. */
final class Quotation {

    /** A lone word in quotes is irony or a title more often than a quotation. */
    private static final int MIN_WORDS = 2;

    private static final Pattern QUOTED = Pattern.compile(
            "[\"“”„«»]([^\"“”„«»]+)(?:[\"“”„«»]|$)|(?<![\\p{L}\\p{N}])[‘']([^‘’']{8,}?)[’'](?![\\p{L}\\p{N}])");

    private Quotation() {}

    /** Folded, without the punctuation at their edges. */
    static List<String> in(String text) {
        var found = new ArrayList<String>();
        var quotations = QUOTED.matcher(text);
        while (quotations.find()) {
            String words = quotations.group(1) == null ? quotations.group(2) : quotations.group(1);
            if (Wording.words(words) >= MIN_WORDS) {
                found.add(Wording.core(words));
            }
        }
        return found;
    }
}
