package citewire.eval.measure;

/**
 * A figure and its 95 % interval.
 *
 * @param n how many questions it was measured on; with none of them the figure and its ends are NaN
 */
public record Interval(double mean, double low, double high, int n) {

    static final Interval NONE = new Interval(Double.NaN, Double.NaN, Double.NaN, 0);

    /** Whether zero lies outside: a difference of this interval is real. */
    public boolean excludesZero() {
        return low > 0 || high < 0;
    }
}
