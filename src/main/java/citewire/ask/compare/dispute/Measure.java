package citewire.ask.compare.dispute;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What news counts: people killed, homes without power.
 *
 * @param grows whether the count only grows as more becomes known
 */
record Measure(String name, boolean grows) {

    private static final Map<String, Measure> BY_WORD = byWord();

    /** Those that some words show. */
    static Set<Measure> in(List<String> words) {
        return words.stream()
                .map(BY_WORD::get)
                .flatMap(measure -> Optional.ofNullable(measure).stream())
                .collect(Collectors.toSet());
    }

    private static Map<String, Measure> byWord() {
        var measures = new HashMap<String, Measure>();
        for (String line : Words.lines("measures.txt")) {
            String[] halves = line.split(":", -1);
            var measure = new Measure(halves[0].replace("+", "").strip(), halves[0].contains("+"));
            for (String word : halves[1].strip().split("\\s+", -1)) {
                measures.put(word, measure);
            }
        }
        return Map.copyOf(measures);
    }
}
