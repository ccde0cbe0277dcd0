package citewire.ask.draft.quote;

import java.util.List;

/** Learns weights by full-batch gradient ascent on the log likelihood, with a pull towards zero. */
final class Regression {

    private static final int STEPS = 400;
    private static final double RATE = 0.05;

    /**
     * Cases to choose from, of which at least one is right.
     *
     * @param right one for each of {@code features}
     */
    record Choice(List<Features> features, List<Boolean> right) {}

    /** @param right from 0 to 1 */
    record Case(Features features, double right, double importance) {}

    private final double pull;

    Regression(double pull) {
        this.pull = pull;
    }

    /** Softmax over each choice: the right ones together shall be as likely as can be. */
    double[] choosing(List<Choice> choices, int size) {
        return ascend(size, (weights, gradient) -> choices.forEach(choice -> add(choice, weights, gradient)));
    }

    /** Logistic regression; the last weight is the bias. */
    double[] deciding(List<Case> cases, int size) {
        return ascend(size + 1, (weights, gradient) -> cases.forEach(one -> add(one, weights, gradient)));
    }

    private interface Likelihood {
        void addGradient(double[] weights, double[] gradient);
    }

    /** Adam (Kingma and Ba 2015) with its usual constants. */
    private double[] ascend(int size, Likelihood likelihood) {
        double[] weights = new double[size];
        double[] mean = new double[size];
        double[] square = new double[size];
        for (int step = 1; step <= STEPS; step++) {
            double[] gradient = new double[size];
            likelihood.addGradient(weights, gradient);
            for (int i = 0; i < size; i++) {
                double slope = gradient[i] - pull * weights[i];
                mean[i] = 0.9 * mean[i] + 0.1 * slope;
                square[i] = 0.999 * square[i] + 0.001 * slope * slope;
                double m = mean[i] / (1 - Math.pow(0.9, step));
                double v = square[i] / (1 - Math.pow(0.999, step));
                weights[i] += RATE * m / (Math.sqrt(v) + 1e-8);
            }
        }
        return weights;
    }

    private static void add(Choice choice, double[] weights, double[] gradient) {
        int count = choice.features().size();
        double[] likely = new double[count];
        double top = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            likely[i] = choice.features().get(i).dot(weights);
            top = Math.max(top, likely[i]);
        }
        double all = 0;
        double right = 0;
        for (int i = 0; i < count; i++) {
            likely[i] = Math.exp(likely[i] - top);
            all += likely[i];
            right += choice.right().get(i) ? likely[i] : 0;
        }
        for (int i = 0; i < count; i++) {
            double pulled = (choice.right().get(i) && right > 0 ? likely[i] / right : 0) - likely[i] / all;
            choice.features().get(i).addTo(gradient, pulled);
        }
    }

    private static void add(Case one, double[] weights, double[] gradient) {
        int bias = weights.length - 1;
        double odds = one.features().dot(weights) + weights[bias];
        double wrong = one.importance() * (one.right() - 1 / (1 + Math.exp(-odds)));
        one.features().addTo(gradient, wrong);
        gradient[bias] += wrong;
    }
}
