package citewire.ingest.page.text;

import java.util.regex.Pattern;

/** Text as a reader sees it. */
final class Words {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u2000-\\u200a\\u3000]+");

    /** Control characters, and the marks that turn the direction of what follows or hide in it. */
    private static final Pattern UNSEEN = Pattern.compile(
            "[\\p{Cc}&&[^\\s]]|[\\u00ad\\u200b\\u2060\\u202a-\\u202e\\u2066-\\u2069\\ufeff\\x{e0000}-\\x{e007f}\\ud800-\\udfff]");

    private Words() {}

    /** In one line, white space collapsed. */
    static String line(CharSequence text) {
        return BLANKS.matcher(UNSEEN.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }
}
