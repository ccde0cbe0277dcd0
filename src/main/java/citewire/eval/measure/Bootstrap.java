package citewire.eval.measure;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * Intervals by the percentile bootstrap (Efron 1979): the questions are drawn anew with repetition, and the middle 95 %
 * of the figures that come out are the interval. The same seed and questions give the same interval.
 */
public final class Bootstrap {

    private static final double TAIL = 0.025;

    private final long seed;
    private final int resamples;

    public Bootstrap(long seed, int resamples) {
        this.seed = seed;
        this.resamples = resamples;
    }

    public int resamples() {
        return resamples;
    }

    /** The mean; values that are NaN do not take part. */
    public Interval mean(double[] values) {
        double[] known =
                Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
        return statistic(known.length, drawn -> mean(known, drawn));
    }

    /** By how much {@code one} exceeds {@code other}, paired by question. */
    public Interval difference(double[] one, double[] other) {
        double[] differences = new double[one.length];
        Arrays.setAll(differences, i -> one[i] - other[i]);
        return mean(differences);
    }

    /**
     * Any figure of some questions.
     *
     * @param figure of the questions with these places, some of which may occur more than once; NaN where it cannot be
     *     told of them
     */
    public Interval statistic(int n, ToDoubleFunction<int[]> figure) {
        int[] all = new int[n];
        Arrays.setAll(all, i -> i);
        double value = n == 0 ? Double.NaN : figure.applyAsDouble(all);
        if (Double.isNaN(value)) {
            return Interval.NONE;
        }
        double[] drawn = drawn(n, figure);
        return new Interval(value, Percentile.of(drawn, TAIL), Percentile.of(drawn, 1 - TAIL), n);
    }

    private double[] drawn(int n, ToDoubleFunction<int[]> figure) {
        var random = new SplittableRandom(seed);
        double[] figures = new double[resamples];
        int[] places = new int[n];
        for (int i = 0; i < resamples; i++) {
            Arrays.setAll(places, place -> random.nextInt(n));
            figures[i] = figure.applyAsDouble(places);
        }
        return Arrays.stream(figures).filter(value -> !Double.isNaN(value)).toArray();
    }

    private static double mean(double[] values, int[] places) {
        double sum = 0;
        for (int place : places) {
            sum += values[place];
        }
        return sum / places.length;
    }
}
