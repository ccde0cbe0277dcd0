package citewire.frontend.discord.admin;

import citewire.frontend.discord.access.LeastPrivilege;
import citewire.words.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.attribute.IPostContainer;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import org.jspecify.annotations.Nullable;

/** What the bot needs of Discord's permissions, what of it is missing, and how to grant it. */
public final class Rights {

    /** Channels, so that the message keeps room for the rest. */
    private static final int SHOWN = 5;

    /** What each is needed for. */
    private static final Map<Permission, String> REASONS = Map.of(
            Permission.VIEW_CHANNEL, "rights.view",
            Permission.MESSAGE_SEND, "rights.send",
            Permission.MESSAGE_EMBED_LINKS, "rights.embed",
            Permission.MESSAGE_HISTORY, "rights.history",
            Permission.MESSAGE_SEND_IN_THREADS, "rights.threads");

    private Rights() {}

    /** @param channel where it is looked at; null looks at what the server grants */
    public static List<Permission> missing(Guild guild, @Nullable GuildChannel channel) {
        var self = guild.getSelfMember();
        var needed = channel instanceof IPostContainer ? LeastPrivilege.NEEDED_IN_POSTS : LeastPrivilege.NEEDED;
        var missing = new ArrayList<>(needed);
        missing.removeIf(permission ->
                channel == null ? self.hasPermission(permission) : self.hasPermission(channel, permission));
        return missing;
    }

    /**
     * What is missing in channels, beside what the server itself withholds, and how to grant it; nothing where nothing is.
     *
     * @param channels in which the bot may be asked
     */
    static List<String> elsewhere(Guild guild, Collection<? extends GuildChannel> channels, Words words) {
        var everywhere = missing(guild, null);
        var shut = new ArrayList<String>();
        for (GuildChannel channel : channels) {
            var lacks = missing(guild, channel);
            lacks.removeAll(everywhere);
            if (!lacks.isEmpty()) {
                var names = lacks.stream()
                        .map(permission -> name(permission, words))
                        .collect(Collectors.joining(", "));
                shut.add("- <#%s>: %s".formatted(channel.getId(), names));
            }
        }
        if (shut.isEmpty()) {
            return List.of();
        }
        var lines = new ArrayList<String>();
        lines.add(words.text("rights.places"));
        shut.stream().limit(SHOWN).forEach(lines::add);
        if (shut.size() > SHOWN) {
            lines.add("- " + words.text("rights.places.more", shut.size() - SHOWN));
        }
        lines.add(words.text("rights.grant.places", guild.getSelfMember().getEffectiveName()));
        return lines;
    }

    /** As Discord names it in that language: what stands before the text's colon. */
    private static String name(Permission permission, Words words) {
        String text = words.text(REASONS.getOrDefault(permission, ""));
        return text.substring(0, text.indexOf(':'));
    }

    public static List<String> lines(Guild guild, @Nullable GuildChannel channel, Words words) {
        var missing = missing(guild, channel);
        if (missing.isEmpty()) {
            return List.of(words.text("rights.all"));
        }
        var lines = new ArrayList<String>();
        lines.add(words.text("rights.missing", missing.size()));
        missing.forEach(permission -> lines.add("- " + words.text(REASONS.getOrDefault(permission, ""))));
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
