package citewire.frontend.discord.admin;

import citewire.frontend.discord.language.Spoken;
import citewire.frontend.discord.render.Rendered;
import citewire.frontend.discord.reply.DiscordFaults;
import citewire.state.guild.GuildStore;
import citewire.words.Words;
import java.util.function.Function;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The channel in which a server's admins are told things; where none is set, or none can be written to, they are not. */
public final class AdminChannel {

    private static final Logger LOG = LoggerFactory.getLogger(AdminChannel.class);

    private final GuildStore store;
    private final Spoken spoken;

    public AdminChannel(GuildStore store, Spoken spoken) {
        this.store = store;
        this.spoken = spoken;
    }

    /** Blocks until it is told; what Discord refuses is logged. */
    public void tell(Guild guild, Function<Words, Rendered> message) {
        String id = store.settings(guild.getId()).adminChannel();
        var channel = id.isEmpty() ? null : guild.getChannelById(GuildMessageChannel.class, id);
        if (channel == null
                || !guild.getSelfMember().hasPermission(channel, Permission.VIEW_CHANNEL, Permission.MESSAGE_SEND)) {
            return;
        }
        boolean embeds = guild.getSelfMember().hasPermission(channel, Permission.MESSAGE_EMBED_LINKS);
        var told = message.apply(spoken.toAll(channel));
        try {
            channel.sendMessage(MessageCreateData.fromEditData(embeds ? told.message() : told.plainMessage()))
                    .complete();
        } catch (RuntimeException e) {
            DiscordFaults.log(LOG, "tell a server's admins", e);
        }
    }
}
