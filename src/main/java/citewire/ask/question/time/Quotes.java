package citewire.ask.question.time;

import java.util.BitSet;

/** The stretches of a text between quotation marks: titles and other people's words, not the asker's. */
final class Quotes {

    private Quotes() {}

    static BitSet in(String text) {
        var quoted = new BitSet(text.length());
        char closing = 0;
        int opened = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (closing == 0) {
                closing = closing(text, i);
                opened = i;
            } else if (c == closing && ((c != '\'' && c != '’') || !letterAt(text, i + 1))) {
                quoted.set(opened, i);
                closing = 0;
            }
        }
        return quoted;
    }

    /** What would end a quotation that begins here; 0 where none does. */
    private static char closing(String text, int at) {
        return switch (text.charAt(at)) {
            case '"' -> '"';
            case '“' -> '”';
            case '„' -> '“';
            case '»' -> '«';
            case '‘' -> '’';
            case '«' -> '»';
            case '\'' -> letterAt(text, at - 1) || !letterAt(text, at + 1) ? 0 : '\'';
            default -> 0;
        };
    }

    private static boolean letterAt(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }
}
