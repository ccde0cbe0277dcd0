package citewire.ask.retrieve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
        text(file).lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            String[] parts = line.split("\\s+", -1);
            weights.put(Signal.valueOf(parts[0]), Double.valueOf(parts[1]));
        });
        return new SignalWeights(weights);
    }

    double score(Map<Signal, Double> signals) {
        double sum = 0;
        for (var weight : weights.entrySet()) {
            sum += weight.getValue() * signals.getOrDefault(weight.getKey(), 0.0);
        }
        return sum;
    }

    private static String text(String file) {
        try (InputStream in = SignalWeights.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the build lacks " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
