package citewire.simulator.client;

import citewire.simulator.world.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a client lets a member send as the value of a command's option. */
final class OptionRules {

    private static final int INTEGER = 4;

    private OptionRules() {}

    /**
     * The option as it is.
     *
     * @throws IllegalArgumentException when its definition does not allow its value
     */
    static ObjectNode checked(JsonNode definition, ObjectNode option) {
        var value = option.path("value");
        if (definition.path("type").asInt() == INTEGER && !value.isIntegralNumber()) {
            throw refused(option, "a whole number");
        }
        checkChoices(definition.path("choices"), option);
        if (value.isNumber()) {
            checkRange(definition, option);
        } else if (value.isTextual()) {
            checkLength(definition, option);
        }
        return option;
    }

    private static void checkChoices(JsonNode choices, ObjectNode option) {
        var value = option.path("value").asText();
        if (!choices.isEmpty()
                && Json.elements(choices).stream()
                        .noneMatch(choice -> choice.path("value").asText().equals(value))) {
            throw refused(option, "one of its choices");
        }
    }

    private static void checkRange(JsonNode definition, ObjectNode option) {
        double value = option.path("value").asDouble();
        if (value < definition.path("min_value").asDouble(value)
                || value > definition.path("max_value").asDouble(value)) {
            throw refused(option, "in its range");
        }
    }

    private static void checkLength(JsonNode definition, ObjectNode option) {
        var text = option.path("value").asText();
        int length = text.codePointCount(0, text.length());
        if (length < definition.path("min_length").asInt(0)
                || length > definition.path("max_length").asInt(6000)) {
            throw refused(option, "of the right length");
        }
    }

    private static IllegalArgumentException refused(ObjectNode option, String demand) {
        return new IllegalArgumentException("The option " + option.path("name").asText() + " is not " + demand);
    }
}
