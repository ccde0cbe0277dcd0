package citewire.frontend.discord;

import citewire.state.guild.GuildStore;
import java.time.ZoneId;
import java.util.Objects;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.interactions.Interaction;

/** The time zones of the dates that members write: their server's where it has set one, else the owner's. */
record Zones(GuildStore guilds, ZoneId owner) {

    ZoneId of(Interaction event) {
        Guild guild = event.getGuild();
        return guild == null
                ? owner
                : Objects.requireNonNullElse(guilds.settings(guild.getId()).zone(), owner);
    }
}
