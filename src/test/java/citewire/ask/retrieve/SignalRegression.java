package citewire.ask.retrieve;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Learns what each signal counts: a softmax over each question's passages is brought near to where its answer stands
 * (ListNet, Cao et al. 2007), by Adam over all questions at once.
 */
@SuppressWarnings("EnumOrdinal") // an array by ordinal is what the arithmetic is done on; files go by name
final class SignalRegression {

    private static final int STEPS = 600;
    private static final double RATE = 0.03;
    private static final double PULL = 1e-3;

    /**
     * A question's passages.
     *
     * @param good what each is worth, 0 for most
     * @param counts how much it counts beside the others: a large set is no more than a small one
     */
    record Question(List<Map<Signal, Double>> passages, List<Double> good, double counts) {}

    private final List<Signal> signals;

    SignalRegression(List<Signal> signals) {
        this.signals = signals;
    }

    Map<Signal, Double> weights(List<Question> questions) {
        double[][][] all = questions.stream().map(this::rows).toArray(double[][][]::new);
        double[] spread = spread(all);
        for (double[][] rows : all) {
            for (double[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    row[i] /= spread[i];
                }
            }
        }
        double[] learnt = descend(
                all, questions.stream().map(SignalRegression::shares).toArray(double[][]::new), counts(questions));
        Map<Signal, Double> weights = new EnumMap<>(Signal.class);
        for (int i = 0; i < learnt.length; i++) {
            weights.put(signals.get(i), learnt[i] / spread[i]);
        }
        return weights;
    }

    private static double[] counts(List<Question> questions) {
        double sum = questions.stream().mapToDouble(Question::counts).sum();
        return questions.stream()
                .mapToDouble(question -> question.counts() / sum)
                .toArray();
    }

    private double[][] rows(Question question) {
        return question.passages().stream()
                .map(passage -> signals.stream()
                        .mapToDouble(signal -> passage.getOrDefault(signal, 0.0))
                        .toArray())
                .toArray(double[][]::new);
    }

    private static double[] shares(Question question) {
        double sum = question.good().stream().mapToDouble(Double::doubleValue).sum();
        return question.good().stream().mapToDouble(good -> good / sum).toArray();
    }

    private double[] spread(double[][][] all) {
        double[] sum = new double[signals.size()];
        double[] squares = new double[signals.size()];
        double n = 0;
        for (double[][] rows : all) {
            for (double[] row : rows) {
                n++;
                for (int i = 0; i < row.length; i++) {
                    sum[i] += row[i];
                    squares[i] += row[i] * row[i];
                }
            }
        }
        double[] spread = new double[sum.length];
        for (int i = 0; i < sum.length; i++) {
            spread[i] = Math.max(1e-6, Math.sqrt(squares[i] / n - sum[i] * sum[i] / n / n));
        }
        return spread;
    }

    private double[] descend(double[][][] all, double[][] shares, double[] counts) {
        double[] weights = new double[signals.size()];
        double[] mean = new double[weights.length];
        double[] square = new double[weights.length];
        for (int step = 1; step <= STEPS; step++) {
            double[] slope = slope(all, shares, counts, weights);
            for (int i = 0; i < weights.length; i++) {
                mean[i] = 0.9 * mean[i] + 0.1 * slope[i];
                square[i] = 0.999 * square[i] + 0.001 * slope[i] * slope[i];
                double first = mean[i] / (1 - Math.pow(0.9, step));
                double second = square[i] / (1 - Math.pow(0.999, step));
                weights[i] -= RATE * first / (Math.sqrt(second) + 1e-9);
            }
        }
        return weights;
    }

    private static double[] slope(double[][][] all, double[][] shares, double[] counts, double[] weights) {
        double[] slope = Arrays.stream(weights).map(weight -> PULL * weight).toArray();
        for (int q = 0; q < all.length; q++) {
            double[] likely = softmax(all[q], weights);
            for (int p = 0; p < likely.length; p++) {
                double error = (likely[p] - shares[q][p]) * counts[q];
                for (int i = 0; i < slope.length; i++) {
                    slope[i] += error * all[q][p][i];
                }
            }
        }
        return slope;
    }

    private static double[] softmax(double[][] rows, double[] weights) {
        double[] scores = new double[rows.length];
        double top = Double.NEGATIVE_INFINITY;
        for (int p = 0; p < rows.length; p++) {
            for (int i = 0; i < weights.length; i++) {
                scores[p] += weights[i] * rows[p][i];
            }
            top = Math.max(top, scores[p]);
        }
        double sum = 0;
        for (int p = 0; p < rows.length; p++) {
            scores[p] = Math.exp(scores[p] - top);
            sum += scores[p];
        }
        for (int p = 0; p < rows.length; p++) {
            scores[p] /= sum;
        }
        return scores;
    }
}
