package citewire.frontend.discord.reply;

import net.dv8tion.jda.api.utils.messages.MessageEditData;

/** The one message that answers something. Blocks until Discord has taken it, however long Discord makes it wait. */
public interface ReplyTarget {

    /**
     * Shows {@code message} in place of what stood there.
     *
     * @return the message's id
     */
    String show(MessageEditData message);
}
