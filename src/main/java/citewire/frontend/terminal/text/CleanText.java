package citewire.frontend.terminal.text;

import citewire.text.VisibleText;
import java.util.regex.Pattern;

/** Takes out of foreign text whatever could steer a terminal, turn the reading direction or hide. */
public final class CleanText {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private CleanText() {}

    /** The text with its line breaks, free of what is not seen. */
    public static String of(String foreign) {
        return VisibleText.of(foreign).replace('\t', ' ');
    }

    /** The text in one line. */
    public static String line(String foreign) {
        return BLANKS.matcher(of(foreign)).replaceAll(" ").strip();
    }
}
