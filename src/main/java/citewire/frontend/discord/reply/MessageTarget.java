package citewire.frontend.discord.reply;

import java.util.function.BooleanSupplier;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.restaction.MessageCreateAction;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.jspecify.annotations.Nullable;

/** A reply of ours to a member's message; the first {@link #show} sends it, later ones edit it. */
public final class MessageTarget implements ReplyTarget {

    private final Message asked;
    private @Nullable PostedTarget reply;

    public MessageTarget(Message asked) {
        this.asked = asked;
    }

    @Override
    public synchronized String show(MessageEditData message, BooleanSupplier wanted) {
        if (reply != null) {
            return reply.show(message, wanted);
        }
        String sent = send(MessageCreateData.fromEditData(message), wanted).getId();
        reply = new PostedTarget(asked.getChannel(), sent);
        return sent;
    }

    @Override
    public String add(MessageEditData message) {
        return create(MessageCreateData.fromEditData(message), () -> true)
                .complete()
                .getId();
    }

    @Override
    public synchronized void abandon() {
        if (reply != null) {
            reply.abandon();
        }
    }

    private Message send(MessageCreateData message, BooleanSupplier wanted) {
        try {
            return create(message, wanted)
                    .setMessageReference(asked)
                    .failOnInvalidReply(false)
                    .complete();
        } catch (ErrorResponseException e) {
            // without the right to read back, a bot may speak but not reply
            if (e.getErrorResponse() != ErrorResponse.REPLY_FAILED_MISSING_MESSAGE_HISTORY_PERM) {
                throw e;
            }
            return create(message, wanted).complete();
        }
    }

    private MessageCreateAction create(MessageCreateData message, BooleanSupplier wanted) {
        return asked.getChannel().sendMessage(message).setCheck(wanted);
    }
}
