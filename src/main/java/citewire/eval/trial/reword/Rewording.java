package citewire.eval.trial.reword;

import citewire.eval.trial.source.Claim;
import java.util.Optional;

/** One way to say the same in other words. */
@FunctionalInterface
public interface Rewording {

    /** The claim in other words; empty where this cannot be said another way by this rule. */
    Optional<Reworded> of(Claim claim);
}
