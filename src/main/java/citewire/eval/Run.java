package citewire.eval;

import java.time.Duration;
import java.time.Instant;

/**
 * How an evaluation was run.
 *
 * @param command as it was typed
 * @param questions that were read well
 * @param badLines of the files of questions
 * @param embedding the model's name, or that there was none
 */
public record Run(
        String command,
        Instant began,
        Duration took,
        int articles,
        int passages,
        int questions,
        int badLines,
        String embedding) {}
