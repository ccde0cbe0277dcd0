package citewire.ask.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What models write for a citation: {@code [1]}, {@code [1, 2]}, {@code [1-3]}, {@code 【1†source】}, {@code ［1］}. */
final class Marker {

    /** Longer brackets hold text. */
    private static final int MAX_LENGTH = 30;

    /** A wider range is a score or a span of years. */
    private static final int MAX_RANGE = 20;

    private static final Pattern NUMBERS = Pattern.compile(
            "[\\[【［]\\s*(?:(?i:passages?|sources?|articles?)\\s+)?\\^?(\\d{1,3}(?:\\s*(?:[,;&–-]|and)\\s*\\d{1,3})*)\\s*(?:†.*)?[\\]】］]");

    private static final Pattern ITEM = Pattern.compile("(\\d+)\\s*(?:[–-]\\s*(\\d+))?");

    private static final Pattern BEGUN = Pattern.compile("[\\[【［]\\s*\\^?[\\d\\s,;&–-]*");

    private Marker() {}

    /** Whether a bracket that was never closed is the beginning of a citation. */
    static boolean cutOff(CharSequence open) {
        return BEGUN.matcher(open).matches();
    }

    static boolean opens(char c) {
        return c == '[' || c == '【' || c == '［';
    }

    static boolean closes(char c) {
        return c == ']' || c == '】' || c == '］';
    }

    static boolean mayGoOn(CharSequence open) {
        char last = open.charAt(open.length() - 1);
        return open.length() <= MAX_LENGTH && last != '\n' && !opens(last);
    }

    /** The numbers of a closed bracket; empty where it is no citation. */
    static List<Integer> numbers(CharSequence bracket) {
        var list = NUMBERS.matcher(bracket);
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
