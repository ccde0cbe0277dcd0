package citewire.frontend.discord.render;

import citewire.text.VisibleText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words of articles, members and models as Discord shall show them: as letters, never as markup, mention or link.
 *
 * <p>Marks that only mean something in a certain place (a list's dash at the start of a line, the parenthesis after a
 * bracket) are escaped there alone, so that the text stays readable where markup is not drawn.
 */
public final class Markdown {

    private static final String ALWAYS = "\\*_~|`<]";
    private static final String LINE_START = "#>-+";
    private static final Pattern MARKER = Pattern.compile("\\[\\d{1,3}]");
    private static final Pattern ORDINAL = Pattern.compile("\\d{1,9}(?=[.)])");

    /** Breaks what a client would make a link, a ping or an invitation of; it takes no room on the screen. */
    private static final String BREAK = "\u200b";

    private static final Pattern ALIVE = Pattern.compile(
            "(?<=@)(?=everyone|here)|(?<=:)(?=//)|(?<=discord)(?=\\.gg|\\.com|app\\.com|\\.gift|\\.new)",
            Pattern.CASE_INSENSITIVE);

    private Markdown() {}

    /** {@code text} with every mark of Discord's made inert. */
    public static String escape(String text) {
        return escape(clean(text), false);
    }

    /** As {@link #escape}, but for the markers [n] of an answer, which stay as they are. */
    public static String escapeAroundMarkers(String text) {
        return escape(clean(text), true);
    }

    /** For places that draw no markup (footers, names of choices): without control and invisible characters, on one line. */
    public static String plain(String text) {
        return ALIVE.matcher(clean(text).replaceAll("\\s+", " ").strip()).replaceAll(BREAK);
    }

    private static String clean(String text) {
        return VisibleText.of(text).replace('\t', ' ');
    }

    private static String escape(String text, boolean markers) {
        var out = new StringBuilder(text.length() + 16);
        Matcher marker = MARKER.matcher(text);
        boolean lineStart = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (markers && c == '[' && marker.region(i, text.length()).lookingAt()) {
                out.append(marker.group());
                i = marker.end() - 1;
            } else if (lineStart && Character.isDigit(c)) {
                i = ordinal(text, i, out);
            } else {
                appendEscaped(out, c, lineStart);
            }
            lineStart = c == '\n' || (lineStart && c == ' ');
        }
        return ALIVE.matcher(out).replaceAll(BREAK);
    }

    private static void appendEscaped(StringBuilder out, char c, boolean lineStart) {
        boolean afterBracket = c == '(' && !out.isEmpty() && out.charAt(out.length() - 1) == ']';
        if (c == '[' || afterBracket || ALWAYS.indexOf(c) >= 0 || (lineStart && LINE_START.indexOf(c) >= 0)) {
            out.append('\\');
        }
        out.append(c);
    }

    /** Writes the digits at {@code i}, escaped where they would number a list; returns the index of the last one. */
    private static int ordinal(String text, int i, StringBuilder out) {
        Matcher ordinal = ORDINAL.matcher(text).region(i, text.length());
        if (!ordinal.lookingAt()) {
            out.append(text.charAt(i));
            return i;
        }
        out.append(ordinal.group()).append('\\');
        return ordinal.end() - 1;
    }
}
