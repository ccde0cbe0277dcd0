package citewire.frontend.discord.render;

import citewire.domain.TextSpan;
import citewire.text.SentenceSplitter;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts text to a limit before it is escaped, so that no cut goes through an escape, a marker or a character. */
final class Fit {

    static final String ELLIPSIS = "…";

    static final Pattern MARKER = Pattern.compile("\\[\\d{1,3}]");
    private static final Pattern MARKERS = Pattern.compile("\\s*(\\[\\d{1,3}]\\s*)+");

    private static final SentenceSplitter SENTENCES = new SentenceSplitter();

    private Fit() {}

    /** As many whole sentences as fit, with their markers; as many whole words where the first sentence is too long. */
    static String sentences(String text, int limit, UnaryOperator<String> escape) {
        String escaped = escape.apply(text);
        if (escaped.length() <= limit) {
            return escaped;
        }
        String head = head(text, limit);
        String cut = longest(head, sentenceEnds(head), limit, escape);
        return cut.equals(ELLIPSIS) ? words(text, limit, escape) : cut;
    }

    /** As many whole words as fit. */
    static String words(String text, int limit, UnaryOperator<String> escape) {
        String escaped = escape.apply(text);
        if (escaped.length() <= limit) {
            return escaped;
        }
        String head = head(text, limit);
        String cut = longest(head, bounds(BreakIterator.getLineInstance(Locale.ROOT), head), limit, escape);
        return cut.equals(ELLIPSIS)
                ? longest(head, bounds(BreakIterator.getCharacterInstance(Locale.ROOT), head), limit, escape)
                : cut;
    }

    /** Escaping lengthens a text and cleaning shortens it, by far less than to a quarter. */
    private static String head(String text, int limit) {
        return text.substring(0, Math.min(text.length(), 4 * limit));
    }

    private static String longest(String text, List<Integer> bounds, int limit, UnaryOperator<String> escape) {
        int low = 0;
        int high = bounds.size() - 1;
        String best = ELLIPSIS;
        while (low <= high) {
            int middle = (low + high) / 2;
            String cut = escape.apply(text.substring(0, bounds.get(middle)).stripTrailing());
            if (cut.length() + 2 <= limit) {
                best = cut.isBlank() ? ELLIPSIS : cut + " " + ELLIPSIS;
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return best;
    }

    static List<Integer> bounds(BreakIterator iterator, String text) {
        iterator.setText(text);
        var bounds = new ArrayList<Integer>();
        for (int end = iterator.next(); end != BreakIterator.DONE && end < text.length(); end = iterator.next()) {
            bounds.add(end);
        }
        return bounds;
    }

    /** A sentence goes on to the end of the markers that stand behind it. */
    static List<Integer> sentenceEnds(String text) {
        Matcher markers = MARKERS.matcher(text);
        return SENTENCES.split(withoutMarkers(text)).stream()
                .map(TextSpan::end)
                .map(end -> markers.region(end, text.length()).lookingAt() ? markers.end() : end)
                .filter(end -> end < text.length())
                .toList();
    }

    /** As long as {@code text}; a bracket behind a full stop would hide the end of the sentence. */
    private static String withoutMarkers(String text) {
        return MARKER.matcher(text)
                .replaceAll(marker -> " ".repeat(marker.group().length()));
    }
}
