package citewire.ask.question.time;

import citewire.text.ListFile;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A language's words of time, read from the files beside this class. */
final class Vocabulary {

    static final Vocabulary ENGLISH = new Vocabulary("english");

    private final Map<String, Map<Kind, Integer>> words = new HashMap<>();
    private final Map<Kind, List<List<String>>> phrases = new EnumMap<>(Kind.class);

    private Vocabulary(String language) {
        for (var parts : ListFile.rows(Vocabulary.class, language + ".txt")) {
            int value = Integer.parseInt(parts.get(1));
            for (String word : parts.subList(2, parts.size())) {
                words.computeIfAbsent(word, w -> new EnumMap<>(Kind.class)).put(kind(parts.getFirst()), value);
            }
        }
        for (var parts : ListFile.rows(Vocabulary.class, language + "-phrases.txt")) {
            phrases.computeIfAbsent(kind(parts.getFirst()), kind -> new ArrayList<>())
                    .add(parts.subList(1, parts.size()));
        }
    }

    /** Null where the word is not of this kind. */
    @Nullable Integer value(String word, Kind kind) {
        return words.getOrDefault(word, Map.of()).get(kind);
    }

    /** Each as its words, "what's" being one. */
    List<List<String>> phrases(Kind kind) {
        return phrases.getOrDefault(kind, List.of());
    }

    private static Kind kind(String name) {
        return Kind.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
