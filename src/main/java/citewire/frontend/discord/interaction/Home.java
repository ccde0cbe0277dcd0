package citewire.frontend.discord.interaction;

import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import org.jspecify.annotations.Nullable;

/**
 * The server in which the bot itself is. A member who has installed the app for themselves uses it in servers that the bot is
 * not in, and where members talk among themselves: nothing was set there, and what holds is what holds between two.
 */
public final class Home {

    private Home() {}

    /** Null in a direct message, and in a server without the bot. */
    public static @Nullable Guild of(Interaction event) {
        Guild guild = event.getGuild();
        return guild == null || guild.isDetached() ? null : guild;
    }

    /** The id of {@link #of}, empty for none. */
    public static String id(Interaction event) {
        Guild guild = of(event);
        return guild == null ? "" : guild.getId();
    }

    /** Whether it happened where the bot is not: in a server without it, or where members talk among themselves. */
    public static boolean abroad(Interaction event) {
        Guild guild = event.getGuild();
        return event.getContext() == InteractionContextType.PRIVATE_CHANNEL || (guild != null && guild.isDetached());
    }
}
