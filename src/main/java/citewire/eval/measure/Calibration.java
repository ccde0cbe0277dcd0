package citewire.eval.measure;

import java.util.ArrayList;
import java.util.List;

/**
 * What a confidence is worth: of the answers given with about .7, are .7 right?
 *
 * @param bins those of ten equal ones from 0 to 1 that hold an answer
 * @param error the expected calibration error (Naeini et al. 2015); NaN without an answer
 */
public record Calibration(List<Bin> bins, double error) {

    private static final int BINS = 10;

    /**
     * @param confidence the mean of its answers
     * @param right the share of its answers that are right
     */
    public record Bin(double confidence, double right, int n) {}

    public Calibration {
        bins = List.copyOf(bins);
    }

    public static Calibration of(List<Scored> answers) {
        var bins = new ArrayList<Bin>();
        double error = 0;
        for (int i = 0; i < BINS; i++) {
            int place = i;
            var some = answers.stream()
                    .filter(answer -> Math.min(BINS - 1, (int) (answer.score() * BINS)) == place)
                    .toList();
            if (!some.isEmpty()) {
                var bin = bin(some);
                bins.add(bin);
                error += Math.abs(bin.confidence() - bin.right()) * bin.n() / answers.size();
            }
        }
        return new Calibration(bins, answers.isEmpty() ? Double.NaN : error);
    }

    private static Bin bin(List<Scored> answers) {
        double confidence =
                answers.stream().mapToDouble(Scored::score).average().orElseThrow();
        double right = answers.stream().filter(Scored::right).count();
        return new Bin(confidence, right / answers.size(), answers.size());
    }
}
