package citewire.simulator.rest;

import citewire.simulator.world.Json;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/**
 * A request to a route.
 *
 * @param body its JSON, null when it had none
 */
record Call(Route route, Context http, @Nullable JsonNode body) {

    String path(String name) {
        return http.pathParam(name);
    }

    boolean asks(String name) {
        return "true".equals(http.queryParam(name));
    }

    /** The JSON body; an empty object when there was none. */
    JsonNode json() {
        return body == null ? Json.object() : body;
    }
}
