package citewire.metrics;

import io.prometheus.metrics.core.metrics.Histogram;

/** The histograms of the house. */
final class Buckets {

    /** From a search by words (some ms) to the longest a model may take (a minute by default), three in each power of ten. */
    private static final double[] SECONDS = {
        0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120
    };

    private Buckets() {}

    static Histogram.Builder seconds(String name, String help) {
        var histogram = Histogram.builder().name(name).help(help).classicOnly().classicUpperBounds(SECONDS);
        histogram.withoutExemplars();
        return histogram;
    }
}
