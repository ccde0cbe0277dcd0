package citewire.simulator.page;

import citewire.simulator.world.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Pattern;

/** Blanks the interactions' tokens in what is shown of the wire: they let anyone answer in the bot's name. */
final class WireSecrets {

    private static final String BLANK = "***";
    private static final Pattern IN_PATH = Pattern.compile("(/(?:webhooks|interactions)/[^/]+/)[^/]+");

    private WireSecrets() {}

    static String path(String path) {
        return IN_PATH.matcher(path).replaceFirst("$1" + BLANK);
    }

    /** A deep copy in which every field called token is blank. */
    static JsonNode body(JsonNode body) {
        return switch (body) {
            case ObjectNode object -> {
                var copy = Json.object();
                object.properties().forEach(field -> copy.set(field.getKey(), value(field.getKey(), field.getValue())));
                yield copy;
            }
            case ArrayNode array ->
                Json.elements(array).stream().map(WireSecrets::body).collect(Json.toArray());
            default -> body;
        };
    }

    private static JsonNode value(String name, JsonNode value) {
        return name.equals("token") ? Json.text(BLANK) : body(value);
    }
}
