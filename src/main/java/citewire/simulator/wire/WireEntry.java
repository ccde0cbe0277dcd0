package citewire.simulator.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One thing that went over the wire. Bodies are shared, not copied: read them only. */
public sealed interface WireEntry {

    /** When it began. */
    Instant at();

    /**
     * A REST request and its answer. No header of the request is kept.
     *
     * @param path as requested, from {@code /api/v10} on, without the query
     * @param query the query string, empty when there was none
     * @param request the JSON body (of a multipart request its {@code payload_json}), null when there was none
     * @param status the answer's status; 0 when the connection was dropped instead
     * @param response the answer's JSON body, null when there was none
     */
    record Exchange(
            Instant at,
            String method,
            String path,
            String query,
            @Nullable JsonNode request,
            int status,
            @Nullable JsonNode response,
            Duration took)
            implements WireEntry {

        /** Method and path, such as {@code GET /api/v10/users/@me}. */
        public String line() {
            return method + " " + path;
        }
    }

    /**
     * A gateway frame, its token blanked.
     *
     * @param connection number of the WebSocket connection, from 1
     */
    record Frame(Instant at, Direction direction, int connection, JsonNode json) implements WireEntry {

        /** The opcode; -1 when it has none. */
        public int op() {
            return json.path("op").asInt(-1);
        }

        /** The dispatch's type, empty for anything else. */
        public String type() {
            return json.path("t").asText("");
        }
    }

    /** Who sent a frame. */
    enum Direction {
        FROM_BOT,
        TO_BOT
    }
}
