package citewire.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads the lists that lie beside a class: one entry a line, without blank lines and those that begin with #. Each is
 * named as from the class's own package, and throws an {@link IllegalStateException} where the program was built without it.
 */
public final class ListFile {

    private ListFile() {}

    /** The lines as they are written; in some lists a blank at an end says something. */
    public static List<String> lines(Class<?> beside, String name) {
        return PackagedText.beside(beside, name)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    /** The lines without white space around them. */
    public static List<String> entries(Class<?> beside, String name) {
        return lines(beside, name).stream().map(String::strip).toList();
    }

    /** The words of each line, which white space parts; no row is empty. */
    public static List<List<String>> rows(Class<?> beside, String name) {
        return entries(beside, name).stream()
                .map(entry -> List.of(entry.split("\\s+", -1)))
                .toList();
    }

    /** Each word of a line to the line's first, as in {@code take took taken}; one that stands in several, to the last of these. */
    public static Map<String, String> firsts(Class<?> beside, String name) {
        var firsts = new HashMap<String, String>();
        for (var words : rows(beside, name)) {
            words.forEach(word -> firsts.put(word, words.getFirst()));
        }
        return Map.copyOf(firsts);
    }

    /** The words of all lines. */
    public static Set<String> words(Class<?> beside, String name) {
        return rows(beside, name).stream().flatMap(List::stream).collect(Collectors.toUnmodifiableSet());
    }
}
