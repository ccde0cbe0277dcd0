package citewire.ask.draft.quote;

import citewire.text.ListFile;
import java.util.HashMap;
import java.util.Map;

/**
 * What each feature counts, as learnt from questions with known answers; docs/BENCHMARKS.md tells the command that
 * learns them.
 */
@SuppressWarnings("EnumOrdinal") // as in Features
final class Weights {

    /** The weight every case has, whatever its features. */
    static final String BIAS = "BIAS";

    private final double[] values;
    private final double bias;

    Weights(double[] values, double bias) {
        this.values = values.clone();
        this.bias = bias;
    }

    /** Reads {@code FEATURE weight} lines; a feature without a line counts nothing. */
    static Weights load(String file, Enum<?>[] features) {
        Map<String, Double> byName = new HashMap<>();
        for (var parts : ListFile.rows(Weights.class, file)) {
            byName.put(parts.getFirst(), Double.valueOf(parts.get(1)));
        }
        double[] values = new double[features.length];
        for (Enum<?> feature : features) {
            values[feature.ordinal()] = byName.getOrDefault(feature.name(), 0.0);
        }
        return new Weights(values, byName.getOrDefault(BIAS, 0.0));
    }

    double score(Features features) {
        return bias + features.dot(values);
    }
}
