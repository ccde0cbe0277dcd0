package citewire.index;

import java.util.List;

/**
 * Where the terms of a {@link Lookup} stand in a passage; in each number, bit i is set for the i-th term.
 *
 * @param headline those in its headline
 * @param sentences those of each sentence that holds any
 * @param pairs those that have the next term of the question close behind them
 */
public record Spots(long headline, List<Long> sentences, long pairs) {

    public static final Spots NONE = new Spots(0, List.of(), 0);

    public Spots {
        sentences = List.copyOf(sentences);
    }

    /** All terms of passage and headline. */
    public long all() {
        return sentences.stream().reduce(headline, (one, other) -> one | other);
    }
}
