package citewire.text;

import citewire.domain.TextSpan;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Finds the sentences of English news text. The JDK's {@link BreakIterator} proposes the bounds, and {@link FalseStop}
 * takes back those behind abbreviations, initials and quotations that go on. A line break always ends a sentence.
 * Deterministic and linear in the length of the text.
 */
public final class SentenceSplitter {

    /** A longer stretch is no sentence but a table or a list, and is cut between words. */
    public static final int MAX_LENGTH = 1200;

    /**
     * The sentences of a text in order: trimmed of white space, without overlap; everything but white space is in one of
     * them.
     */
    public List<TextSpan> split(String text) {
        var sentences = new ArrayList<TextSpan>();
        int start = 0;
        while (start < text.length()) {
            int end = lineEnd(text, start);
            splitLine(text, start, end, sentences);
            start = end + 1;
        }
        return List.copyOf(sentences);
    }

    private static int lineEnd(String text, int start) {
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029') {
                return i;
            }
        }
        return text.length();
    }

    private static void splitLine(String text, int start, int end, List<TextSpan> sentences) {
        String line = text.substring(start, end);
        var bounds = BreakIterator.getSentenceInstance(Locale.US);
        bounds.setText(line);
        int from = 0;
        for (int to = bounds.next(); to != BreakIterator.DONE; to = bounds.next()) {
            if (to == line.length() || !FalseStop.at(line, from, to)) {
                add(text, start + from, start + to, sentences);
                from = to;
            }
        }
    }

    private static void add(String text, int start, int end, List<TextSpan> sentences) {
        int from = start;
        int to = end;
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        while (to - from > MAX_LENGTH) {
            int cut = wordBound(text, from, from + MAX_LENGTH);
            add(text, from, cut, sentences);
            from = cut;
            while (from < to && isSpace(text.charAt(from))) {
                from++;
            }
        }
        if (from < to) {
            sentences.add(new TextSpan(from, to));
        }
    }

    private static int wordBound(String text, int from, int limit) {
        for (int i = limit; i > from + MAX_LENGTH / 2; i--) {
            if (isSpace(text.charAt(i))) {
                return i;
            }
        }
        return Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
