package citewire.frontend.discord.admin;

import citewire.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import org.jspecify.annotations.Nullable;

/** What the bot needs of Discord's permissions, what of it is missing, and how to grant it. */
public final class Rights {

    private Rights() {}

    /** @param channel where it is looked at; null looks at what the server grants */
    public static List<Permission> missing(Guild guild, @Nullable GuildChannel channel) {
        var self = guild.getSelfMember();
        var missing = new ArrayList<Permission>();
        needed().keySet().forEach(permission -> {
            boolean has = channel == null ? self.hasPermission(permission) : self.hasPermission(channel, permission);
            if (!has) {
                missing.add(permission);
            }
        });
        return missing;
    }

    /** Each with the text that tells what it is needed for. */
    private static Map<Permission, String> needed() {
        var needed = new LinkedHashMap<Permission, String>();
        needed.put(Permission.VIEW_CHANNEL, "rights.view");
        needed.put(Permission.MESSAGE_SEND, "rights.send");
        needed.put(Permission.MESSAGE_EMBED_LINKS, "rights.embed");
        needed.put(Permission.MESSAGE_HISTORY, "rights.history");
        needed.put(Permission.MESSAGE_SEND_IN_THREADS, "rights.threads");
        return needed;
    }

    public static List<String> lines(Guild guild, @Nullable GuildChannel channel, Words words) {
        var missing = missing(guild, channel);
        if (missing.isEmpty()) {
            return List.of(words.text("rights.all"));
        }
        var lines = new ArrayList<String>();
        lines.add(words.text("rights.missing", missing.size()));
        missing.forEach(permission -> lines.add("- " + words.text(needed().getOrDefault(permission, ""))));
        lines.add(
                channel == null
                        ? words.text(
                                "rights.grant.server", guild.getSelfMember().getEffectiveName())
                        : words.text(
                                "rights.grant.channel",
                                "<#" + channel.getId() + ">",
                                guild.getSelfMember().getEffectiveName()));
        return lines;
    }
}
