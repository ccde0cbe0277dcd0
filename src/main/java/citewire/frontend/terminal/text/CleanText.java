package citewire.frontend.terminal.text;

import java.util.regex.Pattern;

/** Takes out of foreign text whatever could steer a terminal or turn the reading direction. */
public final class CleanText {

    /** ECMA-48: control sequences (CSI), control strings (OSC, DCS, …) up to their end, two-character escapes. */
    private static final Pattern SEQUENCES = Pattern.compile("(?:\u001b\\[|\u009b)[0-?]*[ -/]*[@-~]"
            + "|(?:\u001b[\\]PX^_]|[\u009d\u0090\u0098\u009e\u009f])[^\u0007\u001b\u009c\n]*(?:\u0007|\u001b\\\\|\u009c)?"
            + "|\u001b[ -/]*[0-~]?");

    /** C0 but line feed, DEL, C1; bidirectional marks, embeddings, overrides and isolates; line separators, BOM. */
    private static final Pattern CONTROLS = Pattern.compile(
            "[\\x00-\\x09\\x0b-\\x1f\\x7f-\\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufeff\ufff9-\ufffb]");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private CleanText() {}

    /** The text with its line breaks, free of control characters. */
    public static String of(String foreign) {
        String lines = foreign.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ');
        return CONTROLS.matcher(SEQUENCES.matcher(lines).replaceAll("")).replaceAll("");
    }

    /** The text in one line. */
    public static String line(String foreign) {
        return BLANKS.matcher(of(foreign)).replaceAll(" ").strip();
    }
}
