package citewire.ask.draft.quote;

import java.util.EnumMap;
import java.util.Map;

/** What is weighed where the likeliest sentences are ranked anew by their meaning. */
enum Nearness {
    /** The score by words. */
    WORDS,
    /** The cosines of {@link Meaning.Fit}, in tenths from the middle of what is usual. */
    ASKING,
    ALL,
    WHOLE;

    /** Cosines of this model crowd around it. */
    static final double MIDDLE = 0.7;

    static Features of(double byWords, Meaning.Fit fit) {
        Map<Nearness, Double> values = new EnumMap<>(Nearness.class);
        values.put(WORDS, byWords);
        values.put(ASKING, 10 * (fit.asking() - MIDDLE));
        values.put(ALL, 10 * (fit.all() - MIDDLE));
        values.put(WHOLE, 10 * (fit.whole() - MIDDLE));
        return Features.of(values(), values);
    }
}
