package citewire.ask.retrieve;

import citewire.text.ListFile;
import java.util.EnumMap;
import java.util.Map;

/** What each signal counts, as learnt from questions with known answers; docs/BENCHMARKS.md tells the command. */
final class SignalWeights {

    private final Map<Signal, Double> weights;

    SignalWeights(Map<Signal, Double> weights) {
        this.weights = new EnumMap<>(weights);
    }

    /** Reads {@code SIGNAL weight} lines from a file beside this class; a signal without a line counts nothing. */
    static SignalWeights load(String file) {
        Map<Signal, Double> weights = new EnumMap<>(Signal.class);
        for (var parts : ListFile.rows(SignalWeights.class, file)) {
            weights.put(Signal.valueOf(parts.getFirst()), Double.valueOf(parts.get(1)));
        }
        return new SignalWeights(weights);
    }

    double score(Map<Signal, Double> signals) {
        double sum = 0;
        for (var weight : weights.entrySet()) {
            sum += weight.getValue() * signals.getOrDefault(weight.getKey(), 0.0);
        }
        return sum;
    }
}
