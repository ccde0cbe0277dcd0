package citewire.ingest.file;

import citewire.text.VisibleText;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text of articles, kept word for word but for what no reader sees. */
final class Text {

    private static final int MAX_FIRST_SENTENCE = 90;

    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[\\u0085\\u2028\\u2029]");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");

    private Text() {}

    /** A body: line ends are one character, control characters are gone, all else stays as it is. */
    static String body(String given) {
        String lines = LINE_END.matcher(given).replaceAll("\n");
        var seen = new StringBuilder(lines.length());
        lines.codePoints().filter(c -> joiner(c) || !VisibleText.unseen(c)).forEach(seen::appendCodePoint);
        return seen.toString().strip();
    }

    /** Persian and Hindi spell with them. */
    private static boolean joiner(int c) {
        return c == 0x200c || c == 0x200d;
    }

    /** One line: white space collapsed, cut at {@code max} characters. */
    static String line(String given, int max) {
        return cut(BLANKS.matcher(body(given)).replaceAll(" ").strip(), max);
    }

    private static String cut(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max;
        return text.substring(0, end).strip();
    }

    /** A stand-in for a title: the first sentence, cut at a word where it is longer than 90 characters. */
    static String firstSentence(String body) {
        var start =
                line(body.lines().filter(line -> !line.isBlank()).findFirst().orElse(body), 1000);
        var sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        sentences.setText(start);
        sentences.first();
        var sentence = start.substring(0, Math.max(1, sentences.next())).strip();
        if (sentence.length() <= MAX_FIRST_SENTENCE) {
            return sentence;
        }
        var head = cut(sentence, MAX_FIRST_SENTENCE - 1);
        int word = head.lastIndexOf(' ');
        return (word > 0 ? head.substring(0, word) : head) + "…";
    }
}
