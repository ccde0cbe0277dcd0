package citewire.eval.trial;

/** What a checker made of a trial. */
public enum Outcome {
    KEPT,
    /** Kept, but with a citation of another passage. */
    RECITED,
    /** Shown with a word of caution. */
    MARKED,
    DROPPED;

    /** Whether a reader is shown the sentence as if it were borne out. */
    public boolean passes() {
        return this == KEPT || this == RECITED;
    }
}
