package citewire.eval.report;

import citewire.eval.measure.Percentile;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The histogram of how long each question took. */
final class Latency {

    private static final int BARS = 10;
    private static final int LEAST = 4;

    private Latency() {}

    /** @param millis of each question; those beyond the 99th percentile are counted in the last bar */
    static String histogram(String title, double[] millis) {
        double end = rounded(Math.max(1, Percentile.of(millis, 0.99)));
        var counts = IntStream.range(0, BARS)
                .map(i -> (int) Arrays.stream(millis)
                        .filter(value -> Math.min(BARS - 1, (int) (value / end * BARS)) == i)
                        .count())
                .boxed()
                .toList();
        int most = counts.stream().mapToInt(Integer::intValue).max().orElse(1);
        var frame = new Frame(
                "milliseconds (the last bar holds what took longer)",
                "questions",
                new Frame.Range(0, end, BARS),
                new Frame.Range(0, rounded(most), 4));
        String told = "Median %s ms, 95 of 100 within %s ms"
                .formatted(Html.number(Percentile.of(millis, 0.5)), Html.number(Percentile.of(millis, 0.95)));
        return Plot.bars(title, told, frame, List.copyOf(counts));
    }

    /** Up to the next number that divides well. */
    private static double rounded(double value) {
        double size = Math.pow(10, Math.floor(Math.log10(value)));
        for (double factor : new double[] {1, 2, 4, 6, 8}) {
            if (factor * size >= value) {
                return Math.max(LEAST, factor * size);
            }
        }
        return 10 * size;
    }
}
