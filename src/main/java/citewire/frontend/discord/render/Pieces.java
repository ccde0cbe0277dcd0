package citewire.frontend.discord.render;

import citewire.domain.TextSpan;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Parts a text that one message does not hold: after a paragraph where one ends late enough, else after a sentence with
 * its citations, else after a word. Links, code and citations stay whole; what is longer than a message by itself is
 * parted between two characters as readers see them.
 */
final class Pieces {

    /** Bounded, so that no text makes looking for them slow. */
    private static final Pattern WHOLE = Pattern.compile("```(?s:.*?)```|`[^`\\n]{1,200}`"
            + "|\\[[^\\]\\n]{1,300}]\\(<?[^)>\\s]{1,1000}>?\\)"
            + "|https?://\\S{1,1000}"
            + "|(?:\\S{1,60}\\s{0,3})?\\[\\d{1,3}](?:\\s{0,3}\\[\\d{1,3}]){0,20}");

    private static final Pattern PARAGRAPH = Pattern.compile("\\n\\s*\\n");

    private final String text;
    private final int limit;
    private final UnaryOperator<String> escape;

    private Pieces(String text, int limit, UnaryOperator<String> escape) {
        this.text = text;
        this.limit = limit;
        this.escape = escape;
    }

    /**
     * The pieces in order, without the white space between them.
     *
     * @param limit the most characters of an escaped piece; far more than a character takes
     */
    static List<TextSpan> of(String text, int limit, UnaryOperator<String> escape) {
        return new Pieces(text, limit, escape).all();
    }

    private List<TextSpan> all() {
        var pieces = new ArrayList<TextSpan>();
        for (int start = skipBlank(0); start < text.length(); ) {
            int end = fits(start, text.length()) ? text.length() : start + cut(head(start));
            pieces.add(new TextSpan(
                    start, start + text.substring(start, end).stripTrailing().length()));
            start = skipBlank(end);
        }
        return pieces;
    }

    private int skipBlank(int from) {
        int start = from;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return start;
    }

    /** Escaping lengthens a text and cleaning shortens it, by far less than to a quarter. */
    private String head(int start) {
        return text.substring(start, Math.min(text.length(), start + 4 * limit));
    }

    private boolean fits(int start, int end) {
        return escape.apply(text.substring(start, end)).length() <= limit;
    }

    private int cut(String head) {
        var whole = whole(head);
        int sentence = last(head, apart(Fit.sentenceEnds(head), whole));
        int paragraph = last(head, apart(paragraphs(head), whole));
        if (sentence > 0 || paragraph > 0) {
            return 2 * paragraph >= sentence ? paragraph : sentence;
        }
        int word = last(head, apart(Fit.bounds(BreakIterator.getLineInstance(Locale.ROOT), head), whole));
        if (word > 0) {
            return word;
        }
        int character = last(head, apart(characters(head), whole));
        return character > 0 ? character : Math.max(1, last(head, characters(head)));
    }

    /** The last of the bounds before which all fits; 0 where none does. */
    private int last(String head, List<Integer> bounds) {
        int low = 0;
        int high = bounds.size() - 1;
        int best = 0;
        while (low <= high) {
            int middle = (low + high) / 2;
            int bound = bounds.get(middle);
            if (escape.apply(head.substring(0, bound).stripTrailing()).length() <= limit) {
                best = bound;
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return best;
    }

    private static List<Integer> paragraphs(String head) {
        return PARAGRAPH.matcher(head).results().map(gap -> gap.end()).toList();
    }

    /** A citation is a character here. */
    private static List<Integer> characters(String head) {
        var markers = Fit.MARKER
                .matcher(head)
                .results()
                .map(marker -> new TextSpan(marker.start(), marker.end()))
                .toList();
        return apart(Fit.bounds(BreakIterator.getCharacterInstance(Locale.ROOT), head), markers);
    }

    private static List<TextSpan> whole(String head) {
        return WHOLE.matcher(head)
                .results()
                .map(found -> new TextSpan(found.start(), found.end()))
                .toList();
    }

    /** Those bounds that go through none of the spans, both in order. */
    private static List<Integer> apart(List<Integer> bounds, List<TextSpan> spans) {
        var kept = new ArrayList<Integer>();
        int next = 0;
        for (int bound : bounds) {
            while (next < spans.size() && spans.get(next).end() <= bound) {
                next++;
            }
            if (next == spans.size() || spans.get(next).start() >= bound) {
                kept.add(bound);
            }
        }
        return kept;
    }
}
