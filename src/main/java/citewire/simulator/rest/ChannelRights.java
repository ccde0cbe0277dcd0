package citewire.simulator.rest;

import citewire.simulator.world.Channel;
import citewire.simulator.world.Directory;
import citewire.simulator.world.Role;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** What the bot may do in a channel; what it may not is refused in Discord's words. Nothing is withheld in direct messages. */
final class ChannelRights {

    private static final Set<Channel.Kind> HOLD_NO_MESSAGES = Set.of(Channel.Kind.CATEGORY, Channel.Kind.FORUM);

    private final Directory directory;

    ChannelRights(Directory directory) {
        this.directory = directory;
    }

    /** @throws DiscordError where the bot does not see the channel */
    void requireView(Channel channel) {
        if (directory.outOfReach(channel) || lacks(channel, Role.VIEW_CHANNEL)) {
            throw DiscordError.of(403, 50001, "Missing Access");
        }
    }

    /**
     * @param form of the message
     * @throws DiscordError where the bot may not send that there
     */
    void requireSend(Channel channel, JsonNode form) {
        if (HOLD_NO_MESSAGES.contains(channel.kind())) {
            throw DiscordError.of(400, 50008, "Cannot send messages in a non-text channel");
        }
        boolean thread = channel.kind() == Channel.Kind.THREAD;
        if (lacks(channel, thread ? Role.SEND_MESSAGES_IN_THREADS : Role.SEND_MESSAGES)
                || (!form.path("embeds").isEmpty() && lacks(channel, Role.EMBED_LINKS))) {
            throw DiscordError.of(403, 50013, "Missing Permissions");
        }
        if (form.path("message_reference").has("message_id") && lacks(channel, Role.READ_MESSAGE_HISTORY)) {
            throw DiscordError.of(403, 160002, "Cannot reply without permission to read message history");
        }
        requireUnlocked(channel);
    }

    /** A new message brings back a thread that was archived, unless it is locked. */
    void requireUnlocked(Channel channel) {
        if (directory.locked(channel)) {
            throw directory.archived(channel) ? archived() : DiscordError.of(403, 160005, "Thread is locked");
        }
    }

    /** In an archived thread nothing but the deletion of messages goes on, as Discord's documentation of threads has it. */
    void requireGoing(Channel channel) {
        if (directory.archived(channel)) {
            throw archived();
        }
    }

    private static DiscordError archived() {
        return DiscordError.of(400, 50083, "Thread is archived");
    }

    private boolean lacks(Channel channel, long permission) {
        return channel.guildId() != null
                && (Long.parseUnsignedLong(directory.permissions(channel, directory.bot())) & permission) == 0;
    }
}
