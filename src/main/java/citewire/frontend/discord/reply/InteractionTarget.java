package citewire.frontend.discord.reply;

import java.util.function.BooleanSupplier;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.utils.messages.MessageEditData;

/** The original response of a deferred interaction. */
public final class InteractionTarget implements ReplyTarget {

    private final InteractionHook hook;

    public InteractionTarget(InteractionHook hook) {
        this.hook = hook;
    }

    @Override
    public String show(MessageEditData message, BooleanSupplier wanted) {
        return hook.editOriginal(message).setCheck(wanted).complete().getId();
    }
}
