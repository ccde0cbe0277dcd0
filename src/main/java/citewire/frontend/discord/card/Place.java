package citewire.frontend.discord.card;

import citewire.domain.Reader;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.interactions.Interaction;
import org.jspecify.annotations.Nullable;

/**
 * Where an answer stands.
 *
 * @param guild empty in a direct message
 */
public record Place(String guild, String channel, Seen seen) {

    /** By whom an answer is seen. */
    public enum Seen {
        /** By everyone in the channel, who can reply to it. */
        BY_ALL,
        /** By who asked. */
        BY_ASKER
    }

    /** Where everyone sees it. */
    public static Place of(String channel, @Nullable Guild guild) {
        return new Place(guild == null ? "" : guild.getId(), channel, Seen.BY_ALL);
    }

    /** Where everyone at the interaction's place sees it. */
    public static Place of(Interaction event) {
        return of(String.valueOf(event.getChannelId()), event.getGuild());
    }

    /** The same place, seen so. */
    public Place seen(Seen by) {
        return new Place(guild, channel, by);
    }

    /** Who reads there. */
    Reader reader() {
        return guild.isEmpty() ? Reader.ANYBODY : Reader.in(guild);
    }

    /** Whether {@code event} happened in this channel. */
    public boolean holds(Interaction event) {
        return seen(Seen.BY_ALL).equals(of(event));
    }
}
