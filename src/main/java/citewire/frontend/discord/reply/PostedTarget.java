package citewire.frontend.discord.reply;

import java.util.List;
import java.util.function.BooleanSupplier;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.jspecify.annotations.Nullable;

/**
 * A message of ours in a channel; where it is not there yet, the first {@link #show} sends it. In a thread that was archived
 * meanwhile nothing can be edited, but a new message brings it back, and takes the old one's place.
 */
public final class PostedTarget implements ReplyTarget, StandingMessage {

    private final MessageChannel channel;
    private @Nullable String message;

    /** A message that is still to be sent. */
    public PostedTarget(MessageChannel channel) {
        this(channel, null);
    }

    /** @param message its id; null where it is not there yet */
    public PostedTarget(MessageChannel channel, @Nullable String message) {
        this.channel = channel;
        this.message = message;
    }

    @Override
    public synchronized String show(MessageEditData shown, BooleanSupplier wanted) {
        String before = message;
        message = before == null ? send(shown, wanted) : edit(before, shown, wanted);
        return message;
    }

    private String edit(String id, MessageEditData edit, BooleanSupplier wanted) {
        try {
            return channel.editMessageById(id, edit).setCheck(wanted).complete().getId();
        } catch (ErrorResponseException e) {
            if (!DiscordFaults.archived(e)) {
                throw e;
            }
            String anew = send(edit, wanted);
            delete(List.of(id));
            return anew;
        }
    }

    private String send(MessageEditData sent, BooleanSupplier wanted) {
        return channel.sendMessage(MessageCreateData.fromEditData(sent))
                .setCheck(wanted)
                .complete()
                .getId();
    }

    @Override
    public String add(MessageEditData further) {
        return send(further, () -> true);
    }

    @Override
    public synchronized void abandon() {
        if (message != null) {
            delete(List.of(message));
        }
    }

    @Override
    public void delete(List<String> messages) {
        for (String each : messages) {
            DiscordFaults.tolerate(() -> channel.deleteMessageById(each).complete());
        }
    }

    @Override
    public void edit(MessageEditData edit) {
        show(edit);
    }
}
