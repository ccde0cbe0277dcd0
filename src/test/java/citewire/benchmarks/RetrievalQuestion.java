package citewire.benchmarks;

import java.time.Instant;
import java.util.List;

/**
 * A question with the articles and the sentences that answer it.
 *
 * @param at its now; the far future where the set has none
 * @param facts sentences that occur in its gold articles word by word
 */
public record RetrievalQuestion(BenchQuestion question, Instant at, List<String> facts) {

    /** Every article was published before. */
    public static final Instant ALWAYS = Instant.parse("2100-01-01T00:00:00Z");
}
