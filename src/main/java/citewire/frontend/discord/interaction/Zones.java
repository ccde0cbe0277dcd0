package citewire.frontend.discord.interaction;

import citewire.domain.AnswerStyle;
import citewire.state.guild.GuildStore;
import java.time.ZoneId;
import java.util.Objects;
import net.dv8tion.jda.api.interactions.Interaction;
import org.jspecify.annotations.Nullable;

/** The time zones that members mean and read: their server's where it has set one, else the owner's. */
public record Zones(GuildStore guilds, ZoneId owner) {

    public ZoneId of(Interaction event) {
        return in(Home.id(event));
    }

    /**
     * How much of an answer its members are given; null where that is left to the owner.
     *
     * @param guild empty for a direct message
     */
    public @Nullable AnswerStyle style(String guild) {
        return guild.isEmpty() ? null : guilds.settings(guild).style();
    }

    /** @param guild empty for a direct message */
    public ZoneId in(String guild) {
        return guild.isEmpty()
                ? owner
                : Objects.requireNonNullElse(guilds.settings(guild).zone(), owner);
    }
}
