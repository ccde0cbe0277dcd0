package citewire.simulator.gateway;

import citewire.simulator.world.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A bot's session, which outlives its sockets: what was dispatched is kept, so that a resume can replay it. */
final class BotSession {

    private final String id;
    private final Intents intents;
    private final List<ObjectNode> dispatched = new ArrayList<>();
    private @Nullable Connection connection;

    BotSession(String id, Intents intents, Connection connection) {
        this.id = id;
        this.intents = intents;
        this.connection = connection;
    }

    String id() {
        return id;
    }

    Intents intents() {
        return intents;
    }

    boolean connected() {
        return connection != null;
    }

    void dispatch(String type, JsonNode data) {
        var frame = Json.object().put("op", Opcode.DISPATCH).put("t", type).put("s", dispatched.size() + 1);
        frame.set("d", data);
        dispatched.add(frame);
        if (connection != null) {
            connection.send(frame);
        }
    }

    /** Whether that many dispatches were made, so that a client may claim to have seen them. */
    boolean reached(int sequence) {
        return sequence >= 0 && sequence <= dispatched.size();
    }

    /** Goes on with a new connection: replays what came after the sequence number, then says RESUMED. */
    void resume(Connection next, int sequence) {
        connection = next;
        dispatched.subList(sequence, dispatched.size()).forEach(next::send);
        dispatch("RESUMED", Json.object());
    }

    /** Whether this was the session's connection. */
    boolean lost(Connection gone) {
        boolean own = gone.equals(connection);
        if (own) {
            connection = null;
        }
        return own;
    }
}
