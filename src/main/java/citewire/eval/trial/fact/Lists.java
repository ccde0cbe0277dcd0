package citewire.eval.trial.fact;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the lists that stand beside a class: one entry a line, lines that begin with # left out. */
public final class Lists {

    private Lists() {}

    public static List<String> lines(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the build lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    /** The words of all lines. */
    public static Set<String> words(Class<?> beside, String name) {
        return lines(beside, name).stream()
                .flatMap(line -> Stream.of(line.split("\\s+", -1)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Lines of two words. */
    public static List<List<String>> pairs(Class<?> beside, String name) {
        return lines(beside, name).stream()
                .map(line -> List.of(line.split("\\s+", -1)))
                .toList();
    }
}
