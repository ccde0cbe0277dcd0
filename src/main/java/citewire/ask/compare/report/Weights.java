package citewire.ask.compare.report;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** How much a term tells among the sentences that were found for one question: the rarer it is there, the more. */
public final class Weights {

    /** Of two sentences that tell of the same event; the cosine of their weighed terms. */
    private static final double ALIKE = 0.3;

    /** Fewer words in common may be chance. */
    private static final int FEWEST = 4;

    private final Map<String, Integer> sentencesWith = new HashMap<>();
    private final int sentences;

    public Weights(Collection<Told> all) {
        all.forEach(told -> told.terms().forEach(term -> sentencesWith.merge(term, 1, Integer::sum)));
        sentences = all.size();
    }

    /** From 0 to 1. */
    public double likeness(Told one, Told other) {
        double shared = 0;
        int count = 0;
        for (String term : one.terms()) {
            if (other.terms().contains(term)) {
                shared += weight(term);
                count++;
            }
        }
        return count < FEWEST ? 0 : shared / Math.sqrt(length(one) * length(other));
    }

    /** Whether they tell the same, as far as words show it. */
    public boolean alike(Told one, Told other) {
        return likeness(one, other) >= ALIKE;
    }

    private double length(Told told) {
        return told.terms().stream().mapToDouble(this::weight).sum();
    }

    private double weight(String term) {
        return Math.log1p(sentences / (double) sentencesWith.getOrDefault(term, 1));
    }
}
