package citewire.eval.trial;

import java.time.Duration;

/**
 * A trial, and what became of its sentence.
 *
 * @param reason the checker's
 * @param elapsed of the check alone, the evidence having been read
 * @param reading of the evidence, which is read once for an answer
 */
public record Tried(Trial trial, Outcome outcome, String reason, Duration elapsed, Duration reading) {

    /** A supported sentence that passes, or a false one that does not. */
    public boolean right() {
        return trial.supported() == outcome.passes();
    }
}
