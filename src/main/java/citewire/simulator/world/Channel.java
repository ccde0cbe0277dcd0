package citewire.simulator.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where messages are: a guild's text channel, a thread of one, a direct conversation with the bot, or one of members without it; or a
 * category of channels, or a forum.
 *
 * @param name empty for a conversation of two
 * @param guildId null for a conversation outside of guilds
 * @param parentId the channel of a thread, the category of a channel; null for none
 * @param recipients the others in a direct conversation, as the bot sees it; all who are in one without it
 */
public record Channel(
        String id,
        Kind kind,
        String name,
        @Nullable String guildId,
        @Nullable String parentId,
        List<User> recipients) {

    /** Discord's channel types, those that are simulated. */
    public enum Kind {
        TEXT(0),
        DIRECT(1),
        /** Of two members, without the bot. */
        BETWEEN(1),
        GROUP(3),
        CATEGORY(4),
        THREAD(11),
        /** Holds threads alone. */
        FORUM(15);

        private final int code;

        Kind(int code) {
            this.code = code;
        }

        public int code() {
            return code;
        }
    }

    public Channel {
        recipients = List.copyOf(recipients);
    }

    /** Whether it is a conversation with the bot. */
    public boolean direct() {
        return kind == Kind.DIRECT;
    }

    /** Whether it is a conversation of members without the bot. */
    public boolean apart() {
        return kind == Kind.BETWEEN || kind == Kind.GROUP;
    }

    /** Whether it is a thread of that channel. */
    boolean within(Channel channel) {
        return kind == Kind.THREAD && channel.id().equals(parentId);
    }

    /** The channel as REST and gateway write it; a thread's needs {@link #threadJson}. */
    public ObjectNode json() {
        var json = Json.object().put("id", id).put("type", kind.code()).put("flags", 0);
        json.putNull("last_message_id");
        if (direct() || apart()) {
            json.set("recipients", recipients.stream().map(User::json).collect(Json.toArray()));
            return kind == Kind.GROUP ? named(json) : json;
        }
        json.put("name", name).put("guild_id", guildId).put("position", 0).put("nsfw", false);
        json.put("rate_limit_per_user", 0);
        json.putArray("permission_overwrites");
        json.put("parent_id", parentId);
        json.putNull("topic");
        return kind == Kind.FORUM ? forum(json) : json;
    }

    private static ObjectNode forum(ObjectNode json) {
        json.putArray("available_tags");
        json.putNull("default_reaction_emoji").putNull("default_sort_order");
        return json.put("default_forum_layout", 0);
    }

    private ObjectNode named(ObjectNode group) {
        group.put("name", name).put("owner_id", recipients.getFirst().id());
        group.putNull("icon");
        return group;
    }

    /** A thread as REST and gateway write it. */
    public ObjectNode threadJson(String ownerId, boolean archived, boolean locked) {
        var json = Json.object()
                .put("id", id)
                .put("type", kind.code())
                .put("flags", 0)
                .put("guild_id", guildId)
                .put("parent_id", parentId)
                .put("name", name)
                .put("owner_id", ownerId)
                .put("message_count", 0)
                .put("member_count", 1)
                .put("total_message_sent", 0)
                .put("rate_limit_per_user", 0);
        json.putObject("thread_metadata")
                .put("archived", archived)
                .put("archive_timestamp", Snowflakes.instantOf(id).toString())
                .put("auto_archive_duration", 1440)
                .put("locked", locked);
        return json;
    }
}
