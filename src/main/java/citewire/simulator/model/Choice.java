package citewire.simulator.model;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Chooses the sentences that share most with a question; a word weighs more the fewer sentences have it. */
final class Choice {

    private static final int MOST = 3;
    /** Less of the question than this, and the passages are about something else. */
    private static final double ENOUGH = 0.4;
    /** Beside the best sentence, those that carry a good part of that. */
    private static final double NEAR = 0.35;
    /** A headline tells the subject, which its sentences need not repeat. */
    private static final double HEADLINE = 0.5;
    /** A model writes short sentences. */
    private static final int LONGEST = 320;

    private final List<Chosen> candidates;
    private final Map<String, Double> weights = new HashMap<>();

    Choice(Prompt prompt) {
        var sentences = prompt.passages().stream()
                .flatMap(passage ->
                        Sentences.in(passage.text()).stream().map(sentence -> new Chosen(passage, sentence, 0)))
                .filter(candidate -> candidate.sentence().length() <= LONGEST && finished(candidate.sentence()))
                .toList();
        var stems = sentences.stream().map(each -> Words.stems(each.sentence())).toList();
        for (var word : Words.stems(prompt.question())) {
            long having = stems.stream().filter(each -> each.contains(word)).count();
            weights.put(word, Math.log(1 + (sentences.size() + 1) / (having + 0.5)));
        }
        candidates = sentences.stream()
                .map(each -> new Chosen(each.passage(), each.sentence(), share(each)))
                .sorted(Comparator.comparingDouble(Chosen::share).reversed())
                .toList();
    }

    /** The best sentence first; none when no sentence shares enough. */
    List<Chosen> best() {
        if (candidates.isEmpty() || candidates.getFirst().share() < ENOUGH) {
            return List.of();
        }
        double least = candidates.getFirst().share() * NEAR;
        return candidates.stream()
                .filter(each -> each.share() >= least)
                .filter(this::first)
                .limit(MOST)
                .toList();
    }

    /** Whether it is the first of its wording: passages overlap. */
    private boolean first(Chosen chosen) {
        return candidates.stream()
                .filter(each -> each.sentence().equals(chosen.sentence()))
                .findFirst()
                .filter(chosen::equals)
                .isPresent();
    }

    private double share(Chosen candidate) {
        double all = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        var said = Words.stems(candidate.sentence());
        var headed = Words.stems(candidate.passage().headline());
        double shared = weights.entrySet().stream()
                .mapToDouble(word -> word.getValue() * part(word.getKey(), said, headed))
                .sum();
        return all == 0 || weights.keySet().stream().noneMatch(said::contains) ? 0 : shared / all;
    }

    private static double part(String word, Set<String> said, Set<String> headed) {
        if (said.contains(word)) {
            return 1;
        }
        return headed.contains(word) ? HEADLINE : 0;
    }

    private static boolean finished(String sentence) {
        return sentence.matches(".*[.!?][\"”’')]*");
    }
}
