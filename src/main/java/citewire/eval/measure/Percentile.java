package citewire.eval.measure;

import java.util.Arrays;

/** The value below which a share of all lies. */
public final class Percentile {

    private Percentile() {}

    /**
     * Between two values it is interpolated (type 7 of Hyndman and Fan 1996); NaN of none.
     *
     * @param share from 0 to 1
     */
    public static double of(double[] values, double share) {
        if (values.length == 0) {
            return Double.NaN;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
