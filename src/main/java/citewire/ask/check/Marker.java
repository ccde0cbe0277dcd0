package citewire.ask.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What models write for a citation: {@code [1]}, {@code [1, 2]}, {@code [1-3]}, {@code [[1]]}, {@code 【1†source】},
 * {@code ［1］}, and {@code (1)}.
 */
final class Marker {

    /** Longer brackets hold text. */
    private static final int MAX_LENGTH = 30;

    /** A wider range is a score or a span of years. */
    private static final int MAX_RANGE = 20;

    private static final String LIST = "(\\p{Nd}{1,3}(?:\\s*(?:[,;&–-]|and)\\s*\\p{Nd}{1,3})*)";

    private static final Pattern SQUARE =
            Pattern.compile("(?:\\[\\[?|[【［])\\s*(?:(?i:passages?|sources?|articles?)\\s+)?\\^?" + LIST
                    + "\\s*(?:†.*)?(?:\\]\\]?|[】］])");

    private static final Pattern ROUND = Pattern.compile("[(（]\\s*" + LIST + "\\s*[)）]");

    private static final Pattern ITEM = Pattern.compile("(\\p{Nd}+)\\s*(?:[–-]\\s*(\\p{Nd}+))?");

    private static final Pattern BEGUN = Pattern.compile("[\\[【［]\\[?\\s*\\^?[\\p{Nd}\\s,;&–-]*");

    private static final Pattern ROUND_BEGUN = Pattern.compile("[(（][\\p{Nd}\\s,;&–-]*[)）]?");

    private static final String DOUBLED = "[[";

    private Marker() {}

    /** Whether a bracket that was never closed is the beginning of a citation. */
    static boolean cutOff(CharSequence open) {
        return BEGUN.matcher(open).matches();
    }

    static boolean opens(char c) {
        return c == '[' || c == '【' || c == '［';
    }

    static boolean opensRound(char c) {
        return c == '(' || c == '（';
    }

    static boolean round(CharSequence bracket) {
        return opensRound(bracket.charAt(0));
    }

    /** Whether a bracket that was read so far ends here. */
    static boolean closed(CharSequence open) {
        char last = open.charAt(open.length() - 1);
        if (round(open)) {
            return last == ')' || last == '）';
        }
        boolean doubled = open.toString().startsWith(DOUBLED);
        boolean closes = last == ']' || last == '】' || last == '］';
        return closes && (!doubled || open.charAt(open.length() - 2) == ']');
    }

    static boolean mayGoOn(CharSequence open) {
        char last = open.charAt(open.length() - 1);
        if (open.length() > MAX_LENGTH || last == '\n') {
            return false;
        }
        if (round(open)) {
            return ROUND_BEGUN.matcher(open).matches();
        }
        boolean halfClosed = open.length() > 2 && open.charAt(open.length() - 2) == ']';
        return (!opens(last) || open.toString().equals(DOUBLED)) && !halfClosed;
    }

    /** The numbers of a closed bracket; empty where it is no citation. */
    static List<Integer> numbers(CharSequence bracket) {
        var list = (round(bracket) ? ROUND : SQUARE).matcher(bracket);
        if (!list.matches()) {
            return List.of();
        }
        var numbers = new ArrayList<Integer>();
        var items = ITEM.matcher(list.group(1));
        while (items.find()) {
            int from = Integer.parseInt(items.group(1));
            int to = items.group(2) == null ? from : Integer.parseInt(items.group(2));
            boolean range = to >= from && to - from <= MAX_RANGE;
            for (int n = from; range && n <= to; n++) {
                numbers.add(n);
            }
            if (!range) {
                numbers.add(from);
                numbers.add(to);
            }
        }
        return numbers.stream().distinct().toList();
    }
}
