package citewire.frontend.discord.reply;

import java.util.function.BooleanSupplier;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.jspecify.annotations.Nullable;

/**
 * A message of ours in a thread; the first {@link #show} sends it, later ones edit it. In a thread that was archived meanwhile
 * nothing can be edited, but a new message brings it back.
 */
public final class ThreadTarget implements ReplyTarget {

    private final ThreadChannel thread;
    private @Nullable String sent;

    public ThreadTarget(ThreadChannel thread) {
        this.thread = thread;
    }

    @Override
    public synchronized String show(MessageEditData message, BooleanSupplier wanted) {
        String before = sent;
        sent = before == null ? send(message, wanted) : edit(before, message, wanted);
        return sent;
    }

    private String edit(String id, MessageEditData message, BooleanSupplier wanted) {
        try {
            return thread.editMessageById(id, message)
                    .setCheck(wanted)
                    .complete()
                    .getId();
        } catch (ErrorResponseException e) {
            if (e.getErrorResponse() != ErrorResponse.ILLEGAL_OPERATION_ARCHIVED_THREAD) {
                throw e;
            }
            String anew = send(message, wanted);
            thread.deleteMessageById(id).complete();
            return anew;
        }
    }

    private String send(MessageEditData message, BooleanSupplier wanted) {
        return thread.sendMessage(MessageCreateData.fromEditData(message))
                .setCheck(wanted)
                .complete()
                .getId();
    }

    @Override
    public String add(MessageEditData message) {
        return send(message, () -> true);
    }
}
