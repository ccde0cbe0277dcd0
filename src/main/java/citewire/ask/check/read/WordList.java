package citewire.ask.check.read;

import citewire.text.ListFile;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A word list of the checks that ships with the program.
 *
 * @param lines words apart by blanks
 */
public record WordList(List<String> lines) {

    public WordList {
        lines = List.copyOf(lines);
    }

    /** @param name of a resource beside this class */
    public static WordList of(String name) {
        return new WordList(ListFile.entries(WordList.class, name));
    }

    /** All its words. */
    public Set<String> words() {
        return lines.stream().flatMap(line -> words(line).stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** The words of one line. */
    public static List<String> words(String line) {
        return List.of(line.strip().split("\\s+", -1));
    }
}
