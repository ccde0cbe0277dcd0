package citewire.simulator.world;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A role of a guild.
 *
 * @param permissions Discord's permission bits
 */
public record Role(String id, String name, int position, long permissions) {

    /** Deleting what others wrote. */
    public static final long MANAGE_MESSAGES = 1L << 13;

    /** Showing answers of an app that one has installed oneself to all. */
    public static final long USE_EXTERNAL_APPS = 1L << 50;

    public static final long VIEW_CHANNEL = 1L << 10;
    public static final long SEND_MESSAGES = 1L << 11;
    public static final long EMBED_LINKS = 1L << 14;
    public static final long READ_MESSAGE_HISTORY = 1L << 16;
    public static final long CREATE_PUBLIC_THREADS = 1L << 35;
    public static final long SEND_MESSAGES_IN_THREADS = 1L << 38;

    private static final long MANAGE_GUILD = 1L << 5;
    private static final long MODERATE_MEMBERS = 1L << 40;

    /** What a moderator may do beyond what everyone may. */
    static final long MODERATION = MANAGE_MESSAGES | MANAGE_GUILD | MODERATE_MEMBERS;

    ObjectNode json() {
        var json = Json.object()
                .put("id", id)
                .put("name", name)
                .put("position", position)
                .put("permissions", Long.toUnsignedString(permissions))
                .put("color", 0)
                .put("hoist", false)
                .put("managed", false)
                .put("mentionable", true)
                .put("flags", 0);
        var colors = json.putObject("colors").put("primary_color", 0);
        colors.putNull("secondary_color");
        colors.putNull("tertiary_color");
        return json;
    }
}
