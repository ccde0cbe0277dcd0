package citewire.ask.draft.prompt;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How much of a question's words a sentence holds; a word that many sentences hold tells little and counts little. */
final class Matching {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    /** In letters; beyond them words of one stem differ: "elected", "elections". */
    private static final int STEM = 5;

    private final Map<String, Double> weights = new HashMap<>();

    /** @param sentences all that are compared */
    Matching(String question, List<String> sentences) {
        var asked = words(question);
        var holding = sentences.stream()
                .flatMap(sentence -> words(sentence).stream())
                .filter(asked::contains)
                .collect(Collectors.groupingBy(word -> word, Collectors.counting()));
        holding.forEach((word, count) -> weights.put(word, 1.0 / count));
    }

    /** 0 where it holds none of them. */
    double of(String sentence) {
        return words(sentence).stream()
                .mapToDouble(word -> weights.getOrDefault(word, 0.0))
                .sum();
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .map(word -> word.substring(0, Math.min(STEM, word.length())))
                .collect(Collectors.toSet());
    }
}
