package citewire.ask.check.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A word list that ships with the program: words apart by blanks, {@code #} begins a note.
 *
 * @param lines without notes, blank ones left out
 */
public record WordList(List<String> lines) {

    public WordList {
        lines = List.copyOf(lines);
    }

    /** @param name of a resource beside this package's */
    public static WordList of(String name) {
        try (InputStream in = WordList.class.getResourceAsStream("/citewire/ask/check/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its resource citewire/ask/check/" + name);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new WordList(text.lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the resource citewire/ask/check/" + name, e);
        }
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
