package citewire.ask.compare.dispute;

import citewire.text.ListFile;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Word lists that ship with this package: {@code #} begins a note. */
final class Words {

    private static final List<String> LISTS = lines("words.txt");

    private Words() {}

    /** The words of all lines of a name. */
    static Set<String> of(String name) {
        return LISTS.stream()
                .filter(line -> line.startsWith(name + ":"))
                .flatMap(line ->
                        Stream.of(line.substring(name.length() + 1).strip().split("\\s+", -1)))
                .collect(Collectors.toUnmodifiableSet());
    }

    static List<String> lines(String file) {
        return ListFile.lines(Words.class, file);
    }
}
