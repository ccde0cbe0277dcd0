package citewire.frontend.discord.reply;

import citewire.frontend.discord.render.Rendered;
import java.util.List;
import java.util.function.BooleanSupplier;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;

/** A message of ours that stands in a channel. */
public final class PostedTarget implements ReplyTarget {

    private final MessageChannel channel;
    private final String message;

    public PostedTarget(MessageChannel channel, String message) {
        this.channel = channel;
        this.message = message;
    }

    @Override
    public String show(MessageEditData edit, BooleanSupplier wanted) {
        return channel.editMessageById(message, edit)
                .setCheck(wanted)
                .complete()
                .getId();
    }

    @Override
    public String add(MessageEditData further) {
        return channel.sendMessage(MessageCreateData.fromEditData(further))
                .complete()
                .getId();
    }

    /** Deletes messages of ours there; one that is gone is no matter. */
    public void delete(List<String> messages) {
        for (String each : messages) {
            try {
                channel.deleteMessageById(each).complete();
            } catch (RuntimeException e) {
                if (!DiscordFaults.everyday(e)) {
                    throw e;
                }
            }
        }
    }

    /** Shows {@code edit}, in plain words where Discord does not take its embeds. */
    public void show(Rendered edit) {
        try {
            show(edit.message());
        } catch (ErrorResponseException e) {
            if (edit.embeds().isEmpty() || !DiscordFaults.refused(e)) {
                throw e;
            }
            show(edit.plainMessage());
        }
    }
}
