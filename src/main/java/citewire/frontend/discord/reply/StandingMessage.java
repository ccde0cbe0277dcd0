package citewire.frontend.discord.reply;

import citewire.frontend.discord.render.Rendered;
import java.util.List;

/** A message of ours that stands, and can be changed. Blocks until Discord has taken it. */
public interface StandingMessage {

    /** Shows {@code edit} in its place, in plain words where Discord does not take its embeds. */
    void show(Rendered edit);

    /** Deletes other messages of ours there; one that is gone is no matter. */
    void delete(List<String> messages);
}
