package citewire.frontend.discord.card;

import citewire.frontend.discord.interaction.Home;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.interactions.Interaction;

/** Those who may manage messages where they are. */
public final class Moderators {

    private Moderators() {}

    public static boolean include(Interaction event) {
        var member = event.getMember();
        return member != null
                && !Home.abroad(event)
                && event.getChannel() instanceof GuildChannel channel
                && member.hasPermission(channel, Permission.MESSAGE_MANAGE);
    }
}
