package citewire.model.call;

/** What one answer may use of the chat models, and who hears what it did use. Called by the thread that answers. */
public interface Allowance {

    /** All models, and nobody hears. */
    Allowance FULL = new Allowance() {};

    /**
     * The rung of the ladder on which the answer begins: 0 is the best model, {@link ModelLadder#size()} and more are
     * quotes alone. Asked once.
     */
    default int firstRung() {
        return 0;
    }

    /** A call has ended, well or not, and the provider will charge for it. */
    default void used(ModelUse use) {}

    /** The answer has ended; every call of it was told of. */
    default void ended() {}
}
