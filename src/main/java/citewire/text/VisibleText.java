package citewire.text;

import java.util.regex.Pattern;

/**
 * Text of others without what a reader does not see: what hides in a text, turns its direction or steers a terminal can
 * make it say something else to a program, or to one reader, than to another.
 */
public final class VisibleText {

    /** ECMA-48: control sequences (CSI), control strings (OSC, DCS, …) up to their end, two-character escapes. */
    private static final Pattern SEQUENCES = Pattern.compile("(?:\u001b\\[|\u009b)[0-?]*[ -/]*[@-~]"
            + "|(?:\u001b[\\]PX^_]|[\u009d\u0090\u0098\u009e\u009f])[^\u0007\u001b\u009c\n]*(?:\u0007|\u001b\\\\|\u009c)?"
            + "|\u001b[ -/]*[0-~]?");

    private VisibleText() {}

    /** Line ends are one character, white space stays, control sequences and all that takes no room are gone. */
    public static String of(String text) {
        return plain(text) ? text : characters(SEQUENCES.matcher(text).replaceAll(""));
    }

    /** As {@link #of}, character by character: of a control sequence only what steers is gone. */
    public static String characters(String text) {
        if (plain(text)) {
            return text;
        }
        var out = new StringBuilder(text.length());
        text.replace("\r\n", "\n").codePoints().forEach(c -> {
            if (lineEnd(c)) {
                out.append('\n');
            } else if (!unseen(c)) {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    /** Whether a character takes no room, or steers what shows it; line feed and tab do neither. */
    public static boolean unseen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\n' && c != '\t';
            case Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> fills(c) || varies(c);
        };
    }

    private static boolean lineEnd(int c) {
        return c == '\r' || c == '\u2028' || c == '\u2029';
    }

    /** Letters and marks by name that are drawn as nothing. */
    private static boolean fills(int c) {
        return c == 0x034f || c == 0x115f || c == 0x1160 || c == 0x17b4 || c == 0x17b5 || c == 0x3164 || c == 0xffa0;
    }

    /** Variants of the character before; the one that asks for a coloured picture stays. */
    private static boolean varies(int c) {
        return (c >= 0xfe00 && c <= 0xfe0e) || (c >= 0x180b && c <= 0x180f) || (c >= 0xe0000 && c <= 0xe0fff);
    }

    private static boolean plain(String text) {
        return text.chars().allMatch(c -> (c >= ' ' && c < 0x7f) || c == '\n' || c == '\t' || (c > 0xa0 && c < 0xad));
    }
}
