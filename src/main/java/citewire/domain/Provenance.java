package citewire.domain;

import java.time.Duration;
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
 */
public record Provenance(
        String id,
        String drafter,
        @Nullable TimeWindow window,
        @Nullable Notice notice,
        double vectors,
        Duration firstText,
        Duration elapsed) {

    /** The drafter's name where no model wrote. */
    public static final String QUOTES = "quotes";

    /** Of an answer that nothing more is told of. */
    public Provenance(
            String drafter,
            @Nullable TimeWindow window,
            @Nullable Notice notice,
            double vectors,
            Duration firstText,
            Duration elapsed) {
        this("", drafter, window, notice, vectors, firstText, elapsed);
    }
}
