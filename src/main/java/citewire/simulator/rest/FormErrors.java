package citewire.simulator.rest;

import citewire.simulator.world.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Collects what is wrong with a form and refuses it in Discord's words. */
final class FormErrors {

    private final ObjectNode errors = Json.object();

    /** @param field its way from the root, parted by dots */
    void add(String field, String code, String message) {
        var node = errors;
        for (var step : field.split("\\.", -1)) {
            node = node.withObjectProperty(step);
        }
        node.withArrayProperty("_errors").addObject().put("code", code).put("message", message);
    }

    void atMost(String field, JsonNode text, int limit) {
        if (length(text) > limit) {
            add(field, "BASE_TYPE_MAX_LENGTH", "Must be " + limit + " or fewer in length.");
        }
    }

    void between(String field, JsonNode text, int least, int most) {
        if (!text.isTextual() || length(text) == 0) {
            add(field, "BASE_TYPE_REQUIRED", "This field is required");
        } else if (length(text) < least || length(text) > most) {
            add(field, "BASE_TYPE_BAD_LENGTH", "Must be between " + least + " and " + most + " in length.");
        }
    }

    void fewEnough(String field, JsonNode list, int limit) {
        if (list.size() > limit) {
            add(field, "BASE_TYPE_MAX_LENGTH", "Must be " + limit + " or fewer in length.");
        }
    }

    void throwIfAny() {
        if (!errors.isEmpty()) {
            throw DiscordError.invalidForm(errors);
        }
    }

    /** Discord counts code points. */
    static int length(JsonNode text) {
        var string = text.asText("");
        return string.codePointCount(0, string.length());
    }
}
