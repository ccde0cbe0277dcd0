package citewire.eval.claim;

import citewire.eval.trial.TrialKind;
import java.util.Arrays;
import java.util.List;

/** What is known of a claim. */
public enum ClaimKind {
    /** A sentence of an article, as it stands or in other words. */
    TRUE("true"),
    /** The same made false. */
    FALSE("false"),
    /** A true one, its article and the copies of it taken away; what is like it is still there. */
    UNCOVERED("not covered");

    private final String label;

    ClaimKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The kinds of sentences that such claims are made of; of two sentences one is a claim of its own. */
    List<TrialKind> made() {
        return Arrays.stream(TrialKind.values())
                .filter(kind -> kind.supported() == (this != FALSE))
                .filter(kind -> kind != TrialKind.JOINED && kind != TrialKind.MERGED)
                .toList();
    }
}
