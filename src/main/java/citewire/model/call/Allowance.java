package citewire.model.call;

import citewire.domain.Spend;
import dev.langchain4j.data.message.ChatMessage;
import java.util.List;
import java.util.Optional;

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

    /**
     * Asks for leave to make a call.
     *
     * @param model its name, as configured
     * @return empty where a limit of the owner's stands in its way; then it must not be made
     */
    default Optional<Permit> permit(String model, List<ChatMessage> messages) {
        return Optional.of(Permit.FREE);
    }

    /** A call has ended, well or not, and the provider will charge for it. */
    default void used(ModelUse use) {}

    /** What all calls so far have taken, and which limit stood in the way of one. */
    default Spend spend() {
        return Spend.NOTHING;
    }
}
