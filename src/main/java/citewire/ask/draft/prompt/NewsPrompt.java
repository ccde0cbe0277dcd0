package citewire.ask.draft.prompt;

import citewire.domain.AnswerStyle;
import citewire.text.PackagedText;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The rules a chat model writes by, kept as a text with a version in its name. */
public final class NewsPrompt {

    /** Raised with every change of the text, so that a kept answer says by which rules it was written. */
    public static final String VERSION = "rules-4";

    private static final String RESOURCE = VERSION + ".txt";

    /** With the zone, since an article's time may be given in another. */
    private static final DateTimeFormatter TODAY =
            DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy '('VV')'", Locale.ENGLISH);

    private final String rules;

    public NewsPrompt() {
        rules = PackagedText.beside(NewsPrompt.class, RESOURCE);
    }

    /**
     * The rules for one request.
     *
     * @param now on the asker's calendar
     * @param maxCharacters of a normal answer
     * @param nonce that nobody can guess
     */
    public String rules(ZonedDateTime now, int maxCharacters, AnswerStyle style, String nonce) {
        return rules.replace("%today%", TODAY.format(now))
                .replace("%length%", length(style, style.characters(maxCharacters)))
                .replace("%nonce%", nonce)
                .replace("%gap%", Shown.GAP)
                .replace("%sentinel%", Sentinel.WORD)
                .strip();
    }

    private static String length(AnswerStyle style, int characters) {
        String most = "at most " + characters + " characters";
        return switch (style) {
            case NORMAL -> most;
            case SHORT -> "one or two of them, " + most;
        };
    }
}
