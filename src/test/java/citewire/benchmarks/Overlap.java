package citewire.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * How much of two texts agrees, as article-extraction-benchmark's own scorer counts it: runs of four words, each page
 * weighing the same.
 *
 * @param both runs of both texts
 * @param extra runs of the extracted text alone
 * @param missed runs of the true text alone
 */
record Overlap(double both, double extra, double missed) {

    private static final int RUN = 4;
    private static final int RESAMPLES = 1000;
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

    /** Precision and recall are means over pages; F1 is theirs, not the mean of the pages' F1. */
    record Score(double precision, double recall) {
        double f1() {
            return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        }
    }

    static Overlap of(String truth, String extracted) {
        var wanted = runs(truth);
        var found = runs(extracted);
        var all = new HashSet<>(wanted.keySet());
        all.addAll(found.keySet());
        double both = 0;
        double extra = 0;
        double missed = 0;
        for (var run : all) {
            int there = wanted.getOrDefault(run, 0);
            int here = found.getOrDefault(run, 0);
            both += Math.min(there, here);
            extra += Math.max(0, here - there);
            missed += Math.max(0, there - here);
        }
        double sum = Math.max(1, both + extra + missed);
        return new Overlap(both / sum, extra / sum, missed / sum);
    }

    static Score score(List<Overlap> pages) {
        return new Score(
                pages.stream()
                        .filter(page -> page.both + page.extra > 0)
                        .mapToDouble(Overlap::precision)
                        .average()
                        .orElse(0),
                pages.stream()
                        .filter(page -> page.both + page.missed > 0)
                        .mapToDouble(Overlap::recall)
                        .average()
                        .orElse(0));
    }

    /** The 95 % interval of F1 by bootstrap over pages, as two bounds. */
    static List<Double> interval(List<Overlap> pages) {
        var random = new Random(1);
        var scores = new ArrayList<Double>();
        for (int i = 0; i < RESAMPLES; i++) {
            scores.add(score(random.ints(pages.size(), 0, pages.size())
                            .mapToObj(pages::get)
                            .toList())
                    .f1());
        }
        scores.sort(null);
        return List.of(scores.get((int) (0.025 * RESAMPLES)), scores.get((int) (0.975 * RESAMPLES)));
    }

    double precision() {
        return extra == 0 && missed == 0 ? 1 : both == 0 && extra == 0 ? 0 : both / (both + extra);
    }

    double recall() {
        return extra == 0 && missed == 0 ? 1 : both == 0 && missed == 0 ? 0 : both / (both + missed);
    }

    private static Map<List<String>, Integer> runs(String text) {
        var words = WORD.matcher(text).results().map(word -> word.group()).toList();
        var runs = new HashMap<List<String>, Integer>();
        for (int i = 0; i < Math.max(1, words.size() - RUN + 1); i++) {
            var run = words.subList(i, Math.min(i + RUN, words.size()));
            if (!run.isEmpty()) {
                runs.merge(run, 1, Integer::sum);
            }
        }
        return runs;
    }
}
