package citewire.ask.draft.quote;

import java.util.Map;

/** The values of an enum's features, 0 where none was given. */
@SuppressWarnings("EnumOrdinal") // an array by ordinal is what an enum of features is for; files go by name
final class Features {

    private final double[] values;

    private Features(double[] values) {
        this.values = values;
    }

    static <F extends Enum<F>> Features of(F[] features, Map<F, Double> given) {
        double[] values = new double[features.length];
        given.forEach((feature, value) -> values[feature.ordinal()] = value);
        return new Features(values);
    }

    int size() {
        return values.length;
    }

    double get(Enum<?> feature) {
        return values[feature.ordinal()];
    }

    /** The sum of all values, each times its weight. */
    double dot(double[] weights) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weights[i] * values[i];
        }
        return sum;
    }

    /** Adds all values times {@code factor}. */
    void addTo(double[] sums, double factor) {
        for (int i = 0; i < values.length; i++) {
            sums[i] += factor * values[i];
        }
    }
}
