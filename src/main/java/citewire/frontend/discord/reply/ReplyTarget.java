package citewire.frontend.discord.reply;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import net.dv8tion.jda.api.utils.messages.MessageEditData;

/** The message that answers something, with those that it goes on in. Blocks until Discord has taken it, however long Discord makes it wait. */
public interface ReplyTarget {

    /**
     * Shows {@code message} in place of what stood there.
     *
     * @param wanted asked right before each try to send it, as after Discord made it wait
     * @return the message's id
     * @throws java.util.concurrent.CancellationException where it was no longer wanted; nothing is sent then
     */
    String show(MessageEditData message, BooleanSupplier wanted);

    /**
     * Shows a further message below.
     *
     * @return its id
     */
    String add(MessageEditData message);

    /** Takes away what stands there unfinished and cannot be finished, where that can be done. */
    default void abandon() {}

    /**
     * A message that was shown here, as it can be changed later; empty where the channel leads to it.
     *
     * @param message its id
     */
    default Optional<StandingMessage> standing(String message) {
        return Optional.empty();
    }

    /** By which the message can be edited for a quarter of an hour by whoever has it; empty where there is none. */
    default String token() {
        return "";
    }

    /** Shows it whenever that may be. */
    default String show(MessageEditData message) {
        return show(message, () -> true);
    }
}
