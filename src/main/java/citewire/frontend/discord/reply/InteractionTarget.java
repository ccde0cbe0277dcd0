package citewire.frontend.discord.reply;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.jspecify.annotations.Nullable;

/**
 * The original response of a deferred interaction. In a thread that was archived meanwhile a follow-up, which brings the
 * thread back, takes its place. Once the interaction's token is over, what all see is edited as any message of ours.
 */
public final class InteractionTarget implements ReplyTarget {

    private final InteractionHook hook;
    private volatile boolean hidden;
    private @Nullable String shown;
    private boolean moved;
    private @Nullable ReplyTarget later;

    public InteractionTarget(InteractionHook hook) {
        this.hook = hook;
    }

    @Override
    public synchronized String show(MessageEditData message, BooleanSupplier wanted) {
        if (later != null) {
            return later.show(message, wanted);
        }
        try {
            return byToken(message, wanted);
        } catch (RuntimeException e) {
            var posted = DiscordFaults.tokenOver(e) ? posted() : null;
            if (posted == null) {
                throw e;
            }
            later = posted;
            return posted.show(message, wanted);
        }
    }

    private String byToken(MessageEditData message, BooleanSupplier wanted) {
        try {
            return seen(edit(message, wanted));
        } catch (RuntimeException e) {
            String before = shown;
            // who may see the response is known once it was shown
            if (before == null || !DiscordFaults.archived(e)) {
                throw e;
            }
            String anew = seen(send(message));
            DiscordFaults.tolerate(() -> hook.deleteMessageById(before).complete());
            moved = true;
            return anew;
        }
    }

    private Message edit(MessageEditData message, BooleanSupplier wanted) {
        var edit = moved && shown != null ? hook.editMessageById(shown, message) : hook.editOriginal(message);
        return edit.setCheck(wanted).complete();
    }

    private String seen(Message message) {
        hidden = message.isEphemeral();
        shown = message.getId();
        return message.getId();
    }

    private Message send(MessageEditData message) {
        return hook.sendMessage(MessageCreateData.fromEditData(message))
                .setEphemeral(hidden)
                .complete();
    }

    /** Null where the message is out of reach without the token. */
    private @Nullable ReplyTarget posted() {
        var asked = hook.getInteraction();
        boolean reached = asked.getContext() != InteractionContextType.PRIVATE_CHANNEL
                && (asked.getGuild() == null || asked.isFromAttachedGuild());
        return shown == null || hidden || !reached ? null : new PostedTarget(asked.getMessageChannel(), shown);
    }

    @Override
    public Optional<StandingMessage> standing(String message) {
        return Optional.of(new AnswerByToken(hook, message));
    }

    @Override
    public String token() {
        return hook.getInteraction().getToken();
    }

    /** Seen by whom the response is seen. */
    @Override
    public synchronized String add(MessageEditData message) {
        return later != null ? later.add(message) : send(message).getId();
    }

    @Override
    public synchronized void abandon() {
        if (later != null) {
            later.abandon();
        }
    }
}
