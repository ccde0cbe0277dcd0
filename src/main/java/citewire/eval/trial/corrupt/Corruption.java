package citewire.eval.trial.corrupt;

import citewire.eval.trial.source.Claim;
import java.util.Optional;
import java.util.Random;

/** One class of mistake. */
@FunctionalInterface
public interface Corruption {

    /** The claim made false; empty where this mistake cannot be made in it, or where it might still be true. */
    Optional<Change> of(Claim claim, Random random);
}
