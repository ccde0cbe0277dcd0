package citewire.frontend.discord.interaction;

import citewire.state.guild.GuildStore;
import java.time.ZoneId;
import java.util.Objects;
import net.dv8tion.jda.api.interactions.Interaction;

/** The time zones that members mean and read: their server's where it has set one, else the owner's. */
public record Zones(GuildStore guilds, ZoneId owner) {

    public ZoneId of(Interaction event) {
        return in(Home.id(event));
    }

    /** @param guild empty for a direct message */
    public ZoneId in(String guild) {
        return guild.isEmpty()
                ? owner
                : Objects.requireNonNullElse(guilds.settings(guild).zone(), owner);
    }
}
