package citewire.eval.measure;

/**
 * The score interval of a share (Wilson 1927), which says something of shares of 0 and 1 too: resampling them tells
 * nothing.
 */
public final class Wilson {

    /** Standard deviations on both sides of 95 % of a normal distribution. */
    private static final double Z = 1.959964;

    private Wilson() {}

    /** @param hits 0 to {@code n} */
    public static Interval of(long hits, long n) {
        if (n == 0) {
            return Interval.NONE;
        }
        double share = (double) hits / n;
        double square = Z * Z / n;
        double middle = (share + square / 2) / (1 + square);
        double half = Z / (1 + square) * Math.sqrt(share * (1 - share) / n + square / (4 * n));
        return new Interval(share, Math.max(0, middle - half), Math.min(1, middle + half), (int) n);
    }
}
