package citewire.ask.draft;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The rules a chat model writes by, kept as a text with a version in its name. */
final class NewsPrompt {

    /** What a model says when the passages do not hold the answer. */
    static final String NOT_COVERED = "NOT_COVERED";

    /** Raised with every change of the text, so that a kept answer says by which rules it was written. */
    static final String VERSION = "rules-2";

    private static final String RESOURCE = VERSION + ".txt";
    private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH);

    private final String rules;

    NewsPrompt() {
        try (InputStream text = NewsPrompt.class.getResourceAsStream(RESOURCE)) {
            if (text == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the program: build it again");
            }
            rules = new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the packaged " + RESOURCE, e);
        }
    }

    String rules(LocalDate today, int maxCharacters, String nonce) {
        return rules.replace("%today%", TODAY.format(today))
                .replace("%characters%", String.valueOf(maxCharacters))
                .replace("%nonce%", nonce)
                .replace("%sentinel%", NOT_COVERED)
                .strip();
    }
}
