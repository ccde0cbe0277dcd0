package citewire.domain;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How an answer came about.
 *
 * @param id under which the log and the store tell more; empty where there is none
 * @param drafter {@link #QUOTES} or the chat model's name
 * @param window the publication window that was asked for, null for none
 * @param notice null where nothing is to be said
 * @param vectors the share of passages that could be searched by meaning, 0 to 1
 * @param firstText from the question to the first text a reader could see
 * @param elapsed from the question to the end
 * @param spend what it took of the chat models
 */
public record Provenance(
        String id,
        String drafter,
        @Nullable TimeWindow window,
        @Nullable Notice notice,
        double vectors,
        Duration firstText,
        Duration elapsed,
        Spend spend) {

    /** The drafter's name where no model wrote. */
    public static final String QUOTES = "quotes";

    /** An answer that was kept before anyone counted has no spend. */
    public Provenance {
        spend = Objects.requireNonNullElse(spend, Spend.NOTHING);
    }

    /** The same with what it took of the chat models. */
    public Provenance with(Spend taken) {
        return new Provenance(id, drafter, window, notice, vectors, firstText, elapsed, taken);
    }

    /** Of an answer that took nothing of a model. */
    public Provenance(
            String id,
            String drafter,
            @Nullable TimeWindow window,
            @Nullable Notice notice,
            double vectors,
            Duration firstText,
            Duration elapsed) {
        this(id, drafter, window, notice, vectors, firstText, elapsed, Spend.NOTHING);
    }

    /** Of an answer that nothing more is told of. */
    public Provenance(
            String drafter,
            @Nullable TimeWindow window,
            @Nullable Notice notice,
            double vectors,
            Duration firstText,
            Duration elapsed) {
        this("", drafter, window, notice, vectors, firstText, elapsed, Spend.NOTHING);
    }
}
