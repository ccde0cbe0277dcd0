package citewire.ask.draft.quote;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the lists of words beside this class: words parted by white space, lines that begin with # left out. */
final class WordLists {

    private WordLists() {}

    static Set<String> words(String name) {
        var words = new LinkedHashSet<String>();
        for (String line : lines(name)) {
            words.addAll(List.of(line.split("\\s+", -1)));
        }
        return Set.copyOf(words);
    }

    /** Lines of a word and all that is read as it: {@code take took taken}. */
    static Map<String, String> pairs(String name) {
        var pairs = new HashMap<String, String>();
        for (String line : lines(name)) {
            String[] words = line.split("\\s+", -1);
            for (String word : words) {
                pairs.put(word, words[0]);
            }
        }
        return Map.copyOf(pairs);
    }

    static List<String> lines(String name) {
        try (InputStream in = WordLists.class.getResourceAsStream(name)) {
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
}
