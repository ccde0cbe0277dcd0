package citewire.frontend.discord.card;

import citewire.domain.Reader;
import citewire.frontend.discord.interaction.Home;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.interactions.Interaction;
import org.jspecify.annotations.Nullable;

/**
 * Where an answer stands.
 *
 * @param guild empty where the bot is in no server: between members, and in a server without it
 */
public record Place(String guild, String channel, Seen seen) {

    /** By whom an answer is seen. */
    public enum Seen {
        /** By everyone in the channel, who can reply to it. */
        BY_ALL,
        /** By who asked. */
        BY_ASKER,
        /** By everyone where the bot is not, which can answer there by the interaction alone. */
        ABROAD
    }

    /** Where everyone sees it. */
    public static Place of(String channel, @Nullable Guild guild) {
        return new Place(guild == null ? "" : guild.getId(), channel, Seen.BY_ALL);
    }

    /** Where everyone at the interaction's place sees it. */
    public static Place of(Interaction event) {
        var place = of(String.valueOf(event.getChannelId()), Home.of(event));
        return Home.abroad(event) ? place.seen(Seen.ABROAD) : place;
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
        return of(event).seen(seen).equals(this);
    }
}
