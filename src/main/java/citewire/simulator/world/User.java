package citewire.simulator.world;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** An account. */
public record User(String id, String name, Kind kind) {

    /** The language of a client that nothing else is known of. */
    public static final String LOCALE = "en-US";

    /** Who sits behind an account. */
    public enum Kind {
        HUMAN,
        BOT
    }

    public ObjectNode json() {
        var json = Json.object()
                .put("id", id)
                .put("username", name)
                .put("discriminator", kind == Kind.BOT ? "0001" : "0")
                .put("public_flags", 0)
                .put("flags", 0);
        json.putNull("avatar");
        json.putNull("global_name");
        json.putNull("primary_guild");
        if (kind == Kind.BOT) {
            json.put("bot", true);
        }
        return json;
    }

    public String mention() {
        return "<@" + id + ">";
    }
}
