package citewire.frontend.discord.reply;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import net.dv8tion.jda.api.utils.messages.MessageEditData;

/**
 * Hands everything on to another target, for those that do something of their own when something is shown there. What is
 * shown whenever that may be goes through {@link #show(MessageEditData, BooleanSupplier)}, as everywhere.
 */
public interface ForwardingTarget extends ReplyTarget {

    /** The other. */
    ReplyTarget target();

    @Override
    default String show(MessageEditData message, BooleanSupplier wanted) {
        return target().show(message, wanted);
    }

    @Override
    default String add(MessageEditData message) {
        return target().add(message);
    }

    @Override
    default void abandon() {
        target().abandon();
    }

    @Override
    default Optional<StandingMessage> standing(String message) {
        return target().standing(message);
    }

    @Override
    default String token() {
        return target().token();
    }
}
