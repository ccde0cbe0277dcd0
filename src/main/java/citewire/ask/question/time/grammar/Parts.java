package citewire.ask.question.time.grammar;

import java.util.Map;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** What the parts of a pattern that was found stand for. */
record Parts(Matcher found, Map<String, Map<String, Integer>> values) {

    boolean has(String part) {
        return found.namedGroups().containsKey(part) && found.group(part) != null;
    }

    /** Null where the part is not there. */
    @Nullable Integer value(String part) {
        if (!has(part)) {
            return null;
        }
        String text = found.group(part);
        boolean figures = text.chars().allMatch(c -> c >= '0' && c <= '9');
        return figures
                ? Integer.valueOf(text)
                : values.getOrDefault(part, Map.of()).get(text);
    }

    int value(String part, int otherwise) {
        Integer value = value(part);
        return value == null ? otherwise : value;
    }
}
