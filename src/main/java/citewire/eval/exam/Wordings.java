package citewire.eval.exam;

import java.util.Locale;
import java.util.regex.Pattern;

/** Texts compared by their words alone: bots lay out, escape and number what they show. */
final class Wordings {

    private static final Pattern MARKER = Pattern.compile("[\\[【［(]\\s*\\d+(?:\\s*,\\s*\\d+)*\\s*[\\]】］)]");

    /** What a bot may explain in a sentence without changing it, such as the date of a weekday. */
    private static final Pattern DATE_NOTE =
            Pattern.compile("\\((?:\\p{L}+[^()]{0,24}: )?\\d{1,2} \\p{L}{3,9}\\.? \\d{4}\\)");

    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Wordings() {}

    /** Letters and figures, in lower case, with one blank between words and one at each end. */
    static String of(String text) {
        String bare = DATE_NOTE.matcher(MARKER.matcher(text).replaceAll(" ")).replaceAll(" ");
        return " "
                + OTHER.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip() + " ";
    }
}
