package citewire.frontend.discord.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.Permission;

/** The permissions that the bot needs in a server, and no more. */
public final class LeastPrivilege {

    /** In the order of Discord's own settings. */
    public static final List<Permission> NEEDED = List.of(
            Permission.VIEW_CHANNEL,
            Permission.MESSAGE_SEND,
            Permission.MESSAGE_EMBED_LINKS,
            Permission.MESSAGE_HISTORY,
            Permission.MESSAGE_SEND_IN_THREADS);

    /** In a forum it answers in posts alone; what Send Messages grants there is to open one. */
    public static final List<Permission> NEEDED_IN_POSTS = NEEDED.stream()
            .filter(permission -> permission != Permission.MESSAGE_SEND)
            .toList();

    private LeastPrivilege() {}

    /** As Discord's invitations carry them. */
    public static long integer() {
        return Permission.getRaw(NEEDED);
    }

    /** The names of those that are not among the granted ones; none where the bot administers the server. */
    public static List<String> missing(long granted) {
        return missing(NEEDED, granted);
    }

    /** As {@link #missing}, in a forum. */
    public static List<String> missingInPosts(long granted) {
        return missing(NEEDED_IN_POSTS, granted);
    }

    private static List<String> missing(List<Permission> needed, long granted) {
        Set<Permission> has = Permission.getPermissions(granted);
        return has.contains(Permission.ADMINISTRATOR)
                ? List.of()
                : needed.stream()
                        .filter(permission -> !has.contains(permission))
                        .map(Permission::getName)
                        .toList();
    }

    /** Those with which a stolen token could do harm, and which the bot never uses. */
    public static Set<String> dangerous(long granted) {
        var has = Permission.getPermissions(granted);
        has.retainAll(EnumSet.of(
                Permission.ADMINISTRATOR,
                Permission.MANAGE_SERVER,
                Permission.MANAGE_ROLES,
                Permission.MANAGE_CHANNEL,
                Permission.KICK_MEMBERS,
                Permission.BAN_MEMBERS,
                Permission.MANAGE_WEBHOOKS,
                Permission.MESSAGE_MENTION_EVERYONE));
        return has.stream().map(Permission::getName).collect(Collectors.toUnmodifiableSet());
    }

    /** The address at which a server's admin invites the bot, or grants it what it lacks. */
    public static String invitation(String application) {
        return "https://discord.com/oauth2/authorize?client_id=%s&scope=bot%%20applications.commands&permissions=%d"
                .formatted(application, integer());
    }
}
