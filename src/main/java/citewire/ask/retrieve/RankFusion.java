package citewire.ask.retrieve;

import citewire.domain.Passage;
import citewire.domain.PassageId;
import citewire.domain.RankedPassage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes one ranking of two, one by words and one by meaning: each arm's scores are first brought to 0 to 1, then mixed
 * (the convex combination of Bruch, Gai and Ingber 2023, "An Analysis of Fusion Functions for Hybrid Retrieval").
 */
final class RankFusion {

    /** What the words count; meaning counts the rest. Measured on the development questions: docs/BENCHMARKS.md. */
    static final double WORDS = 0.7;

    private final double words;

    RankFusion(double words) {
        this.words = words;
    }

    /** The passages of both, best first, at most {@code k}; scores lie from 0 to 1 and tell ranks, not confidence. */
    List<RankedPassage> fuse(List<RankedPassage> byWords, List<RankedPassage> byMeaning, int k) {
        Map<PassageId, Mixed> all = new LinkedHashMap<>();
        // BM25 begins at 0, while cosines crowd in a narrow band above it: each is scaled from its own floor.
        add(all, byWords, words, 0);
        add(
                all,
                byMeaning,
                1 - words,
                byMeaning.isEmpty() ? 0 : byMeaning.getLast().score());
        var best = new ArrayList<>(all.values());
        best.sort(Comparator.comparingDouble((Mixed mixed) -> -mixed.score));
        return ranked(best.subList(0, Math.min(k, best.size())));
    }

    private static void add(Map<PassageId, Mixed> all, List<RankedPassage> arm, double weight, double floor) {
        if (arm.isEmpty()) {
            return;
        }
        double range = arm.getFirst().score() - floor;
        for (RankedPassage hit : arm) {
            double share = range > 0 ? (hit.score() - floor) / range : 1;
            all.computeIfAbsent(hit.passage().id(), id -> new Mixed(hit.passage())).score += weight * share;
        }
    }

    private static List<RankedPassage> ranked(List<Mixed> best) {
        var ranking = new ArrayList<RankedPassage>();
        for (Mixed mixed : best) {
            ranking.add(new RankedPassage(ranking.size() + 1, mixed.score, mixed.passage));
        }
        return List.copyOf(ranking);
    }

    private static final class Mixed {
        private final Passage passage;
        private double score;

        private Mixed(Passage passage) {
            this.passage = passage;
        }
    }
}
