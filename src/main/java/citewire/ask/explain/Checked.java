package citewire.ask.explain;

import citewire.ask.check.Verdict;
import java.util.List;

/**
 * A drafted sentence and what became of it.
 *
 * @param cited the numbers of the evidence that the draft cited
 * @param fate whether it stood in the end
 */
public record Checked(String sentence, List<Integer> cited, Verdict verdict, Fate fate) {

    /** Whether a sentence that passed its check stayed. */
    public enum Fate {
        /** Its verdict holds. */
        STOOD,
        /** Its whole draft was given up for quotes. */
        TAKEN_BACK
    }

    public Checked {
        cited = List.copyOf(cited);
    }

    Checked takenBack() {
        return new Checked(sentence, cited, verdict, Fate.TAKEN_BACK);
    }
}
