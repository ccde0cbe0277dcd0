package citewire.frontend.discord.reply;

import java.util.function.BooleanSupplier;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;

/** The original response of a deferred interaction. */
public final class InteractionTarget implements ReplyTarget {

    private final InteractionHook hook;
    private volatile boolean hidden;

    public InteractionTarget(InteractionHook hook) {
        this.hook = hook;
    }

    @Override
    public String show(MessageEditData message, BooleanSupplier wanted) {
        var shown = hook.editOriginal(message).setCheck(wanted).complete();
        hidden = shown.isEphemeral();
        return shown.getId();
    }

    @Override
    public String token() {
        return hook.getInteraction().getToken();
    }

    /** Seen by whom the response is seen. */
    @Override
    public String add(MessageEditData message) {
        return hook.sendMessage(MessageCreateData.fromEditData(message))
                .setEphemeral(hidden)
                .complete()
                .getId();
    }
}
