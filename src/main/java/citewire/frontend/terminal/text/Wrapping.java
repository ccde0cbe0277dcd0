package citewire.frontend.terminal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jline.utils.WCWidth;

/** Breaks text into lines of a terminal's columns; wide characters count twice, combining ones nothing. */
final class Wrapping {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Wrapping() {}

    /** The lines of a text at {@code width} columns; its own breaks and margins stay. A web address is never broken. */
    static List<String> lines(String text, int width) {
        var lines = new ArrayList<String>();
        text.lines().forEach(paragraph -> wrap(paragraph, width, lines));
        return lines;
    }

    private static void wrap(String paragraph, int width, List<String> lines) {
        String margin = margin(paragraph, width);
        var line = new StringBuilder();
        int column = 0;
        for (String word : words(paragraph, width - margin.length())) {
            int columns = columns(word);
            if (column > 0 && column + 1 + columns > width) {
                lines.add(line.toString());
                line.setLength(0);
                column = 0;
            }
            line.append(column > 0 ? " " : margin).append(word);
            column += columns + (column > 0 ? 1 : margin.length());
        }
        lines.add(line.toString());
    }

    private static String margin(String paragraph, int width) {
        int blanks = paragraph.length() - paragraph.stripLeading().length();
        return " ".repeat(Math.min(blanks, width / 2));
    }

    /** The words of a text, those longer than a line cut to its length. */
    static List<String> words(String text, int width) {
        var words = new ArrayList<String>();
        BLANKS.splitAsStream(text.strip()).forEach(word -> cut(word, width, words));
        return words;
    }

    private static void cut(String word, int width, List<String> words) {
        String rest = word;
        while (columns(rest) > width && !rest.contains("://")) {
            int end = fitting(rest, width);
            words.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        if (!rest.isEmpty()) {
            words.add(rest);
        }
    }

    /** How much of the word, at least a character, fits the width. */
    private static int fitting(String word, int width) {
        int end = 0;
        int column = 0;
        while (end < word.length()) {
            int point = word.codePointAt(end);
            column += Math.max(0, WCWidth.wcwidth(point));
            if (column > width && end > 0) {
                return end;
            }
            end += Character.charCount(point);
        }
        return end;
    }

    static int columns(String text) {
        return text.codePoints()
                .map(point -> Math.max(0, WCWidth.wcwidth(point)))
                .sum();
    }
}
