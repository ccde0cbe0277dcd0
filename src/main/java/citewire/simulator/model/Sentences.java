package citewire.simulator.model;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Splits a passage into its sentences. */
final class Sentences {

    private static final Pattern UNFINISHED = Pattern.compile(
            "(?:^|[\\s(\"“])(?:\\p{Lu}|Mr|Mrs|Ms|Dr|St|Gen|Gov|Sen|Rep|Prof|No|(?:\\p{L}\\.)+\\p{L})\\.$");

    /** Lines may be wrapped: one that ends a sentence ends its paragraph. */
    private static final Pattern PARAGRAPH = Pattern.compile("\\n\\s*\\n|(?<=[.!?\"”])\\n");

    /** "BRANNICK - ": where a wire story was filed. */
    private static final Pattern DATELINE = Pattern.compile("^\\p{Lu}[\\p{Lu} .']{2,30} [-–—] ");

    private Sentences() {}

    static List<String> in(String text) {
        var sentences = new ArrayList<String>();
        for (var paragraph : PARAGRAPH.split(text, -1)) {
            var line = paragraph.replaceAll("\\s+", " ").strip();
            split(DATELINE.matcher(line).replaceFirst(""), sentences);
        }
        return sentences;
    }

    private static void split(String paragraph, List<String> sentences) {
        var breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        breaks.setText(paragraph);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            var sentence = paragraph.substring(start, end).strip();
            if (end == paragraph.length() || !UNFINISHED.matcher(sentence).find()) {
                sentences.add(sentence);
                start = end;
            }
        }
        sentences.removeIf(String::isEmpty);
    }
}
