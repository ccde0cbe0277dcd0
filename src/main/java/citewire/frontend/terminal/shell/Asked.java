package citewire.frontend.terminal.shell;

import citewire.frontend.terminal.json.Request;
import citewire.frontend.terminal.text.CleanText;
import citewire.frontend.terminal.workspace.WrongUsage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What {@code ask} and {@code search} demand of their arguments. */
public final class Asked {

    private Asked() {}

    /** @param example of a right call */
    public static void check(Request request, @Nullable String batch, String example) {
        if (batch == null && request.text().isBlank()) {
            throw new WrongUsage("there is nothing to look for; for example: citewire " + example);
        }
        if (batch != null && !request.text().isBlank()) {
            throw new WrongUsage("give either a text or --batch, not both");
        }
    }

    /** Makes what an argument describes; a value that cannot be is wrong usage. */
    public static <T> T checked(Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            throw new WrongUsage(String.valueOf(e.getMessage()));
        }
    }

    /** What to say of an answer's id that leads nowhere. */
    public static String notKept(String id) {
        return "citewire: no answer " + CleanText.line(id) + " is kept. Answers are kept for records.keepDays;"
                + " ask --json tells an answer's id.";
    }
}
