package citewire.eval.measure;

import java.util.Arrays;

/**
 * The area under the receiver's curve: how likely a score is higher for a question that can be answered than for one
 * that cannot; a tie counts half. 1 is perfect, 0.5 is chance.
 */
public final class Auroc {

    private Auroc() {}

    /** NaN where one of the two is empty. */
    public static double of(double[] answerable, double[] unanswerable) {
        if (answerable.length == 0 || unanswerable.length == 0) {
            return Double.NaN;
        }
        double[] low = unanswerable.clone();
        Arrays.sort(low);
        double wins = 0;
        for (double score : answerable) {
            wins += (below(low, score) + notAbove(low, score)) / 2.0;
        }
        return wins / answerable.length / low.length;
    }

    private static int below(double[] sorted, double score) {
        return first(sorted, value -> value >= score);
    }

    private static int notAbove(double[] sorted, double score) {
        return first(sorted, value -> value > score);
    }

    private static int first(double[] sorted, java.util.function.DoublePredicate reached) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (reached.test(sorted[middle])) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }
}
