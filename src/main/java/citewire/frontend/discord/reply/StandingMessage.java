package citewire.frontend.discord.reply;

import citewire.frontend.discord.render.Rendered;
import java.util.List;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.utils.messages.MessageEditData;

/** A message of ours that stands, and can be changed. Blocks until Discord has taken it. */
public interface StandingMessage {

    /** Shows {@code edit} in its place, in plain words where Discord does not take its embeds. */
    default void show(Rendered edit) {
        try {
            edit(edit.message());
        } catch (ErrorResponseException e) {
            if (edit.embeds().isEmpty() || !DiscordFaults.refused(e)) {
                throw e;
            }
            edit(edit.plainMessage());
        }
    }

    /** Shows {@code edit} in its place, as it is. */
    void edit(MessageEditData edit);

    /** Deletes other messages of ours there; one that is gone is no matter. */
    void delete(List<String> messages);
}
