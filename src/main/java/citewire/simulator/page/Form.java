package citewire.simulator.page;

import citewire.simulator.world.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The body of an act. What it should hold and does not is refused by name. */
record Form(JsonNode json) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Discord's longest message many times over. */
    private static final int BYTES = 64 * 1024;

    static Form read(byte[] body) {
        if (body.length > BYTES) {
            throw Refusal.of(413, "The body is longer than " + BYTES + " bytes.");
        }
        try {
            var json = MAPPER.readTree(body);
            if (!json.isObject()) {
                throw Refusal.bad("The body is not a JSON object.");
            }
            return new Form(json);
        } catch (JsonProcessingException e) {
            throw Refusal.bad("The body is not JSON.");
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory cannot be read", e);
        }
    }

    String text(String field) {
        return optional(field).orElseThrow(() -> Refusal.bad("The text \"" + field + "\" is missing."));
    }

    Optional<String> optional(String field) {
        var value = json.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw Refusal.bad("\"" + field + "\" is not a text.");
        }
        return Optional.of(value.asText());
    }

    /** The texts of a list; empty when there is none. */
    Optional<List<String>> texts(String field) {
        return Optional.of(json.path(field))
                .filter(JsonNode::isArray)
                .map(list -> Json.elements(list).stream().map(JsonNode::asText).toList());
    }

    /** A map of names to texts, numbers or truths, all as texts. */
    Map<String, String> values(String field) {
        var values = new LinkedHashMap<String, String>();
        json.path(field).properties().forEach(value -> {
            if (!value.getValue().isValueNode()) {
                throw Refusal.bad("\"" + value.getKey() + "\" is not a plain value.");
            }
            values.put(value.getKey(), value.getValue().asText());
        });
        return values;
    }
}
