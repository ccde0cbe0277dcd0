package citewire.frontend.terminal.text;

import java.util.regex.Pattern;
import picocli.CommandLine.Help.Ansi.Style;

/** The colours of the terminal, or none. Text is never read for markup. */
public final class Palette {

    public static final Palette PLAIN = new Palette(false);

    private static final Pattern MARKER = Pattern.compile("(?:\\[\\d+])+");

    private final boolean colours;

    private Palette(boolean colours) {
        this.colours = colours;
    }

    public static Palette coloured() {
        return new Palette(true);
    }

    public String bold(String text) {
        return in(Style.bold, text);
    }

    public String faint(String text) {
        return in(Style.faint, text);
    }

    public String good(String text) {
        return in(Style.fg_green, text);
    }

    public String warning(String text) {
        return in(Style.fg_yellow, text);
    }

    public String bad(String text) {
        return in(Style.fg_red, text);
    }

    public String number(String text) {
        return in(Style.fg_cyan, text);
    }

    /** The text with its [n] coloured. */
    public String markers(String text) {
        return colours ? MARKER.matcher(text).replaceAll(found -> number(found.group())) : text;
    }

    /** The text with what {@link Stress} marked in bold. */
    String stressed(String text) {
        return Stress.draw(text, this::bold);
    }

    private String in(Style style, String text) {
        // not style.off(): what picocli ends bold with begins a double underline on today's terminals
        return colours ? style.on() + text + Style.reset.on() : text;
    }
}
