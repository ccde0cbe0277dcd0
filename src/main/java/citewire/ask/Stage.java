package citewire.ask;

import citewire.domain.Coverage;
import citewire.domain.TimeWindow;
import org.jspecify.annotations.Nullable;

/** Where an answer stands before its first sentence. */
public sealed interface Stage {

    /**
     * Others are answered first.
     *
     * @param number in line, from 1
     */
    record Waiting(int number) implements Stage {}

    /** The index is being searched. */
    record Searching(@Nullable TimeWindow window, Coverage coverage) implements Stage {}

    /** Passages were found and are being read by the drafter. */
    record Reading(int articles, int sources) implements Stage {}
}
