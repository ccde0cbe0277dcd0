package citewire.frontend.discord.render;

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

    private static final Pattern MARKERS = Pattern.compile("\\s*(\\[\\d{1,3}]\\s*)+");

    private Fit() {}

    /** As many whole sentences as fit, with their markers; as many whole words where the first sentence is too long. */
    static String sentences(String text, int limit, UnaryOperator<String> escape) {
        String escaped = escape.apply(text);
        if (escaped.length() <= limit) {
            return escaped;
        }
        String head = head(text, limit);
        String cut = longest(head, bounds(BreakIterator.getSentenceInstance(Locale.ROOT), head), limit, escape);
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
            String cut = escape.apply(text.substring(0, bounds.get(middle)).strip()) + " " + ELLIPSIS;
            if (cut.length() <= limit) {
                best = cut.strip();
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return best;
    }

    private static List<Integer> bounds(BreakIterator iterator, String text) {
        iterator.setText(text);
        Matcher markers = MARKERS.matcher(text);
        var bounds = new ArrayList<Integer>();
        for (int end = iterator.next(); end != BreakIterator.DONE && end < text.length(); end = iterator.next()) {
            bounds.add(markers.region(end, text.length()).lookingAt() ? markers.end() : end);
        }
        return bounds;
    }
}
