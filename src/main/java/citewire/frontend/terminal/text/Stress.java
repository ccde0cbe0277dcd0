package citewire.frontend.terminal.text;

import citewire.domain.TextSpan;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Marks the words of a text that are to be stressed while it is wrapped: each of them carries a mark of no width, so
 * that a line break between two of them does no harm.
 */
final class Stress {

    private static final String MARK = "\u2060";
    private static final Pattern MARKED = Pattern.compile(MARK + "([^" + MARK + "]*)" + MARK);

    private Stress() {}

    /** The text, cleaned, with its marks. */
    static String mark(String text, List<TextSpan> spans) {
        var out = new StringBuilder();
        int done = 0;
        for (TextSpan span : spans) {
            out.append(plain(text.substring(done, span.start())));
            out.append(Stream.of(plain(span.of(text)).split(" ", -1))
                    .map(word -> word.isEmpty() ? word : MARK + word + MARK)
                    .collect(Collectors.joining(" ")));
            done = span.end();
        }
        return out.append(plain(text.substring(done))).toString();
    }

    static String draw(String line, UnaryOperator<String> bold) {
        return MARKED.matcher(line).replaceAll(found -> Matcher.quoteReplacement(bold.apply(found.group(1))));
    }

    private static String plain(String text) {
        return CleanText.of(text);
    }
}
