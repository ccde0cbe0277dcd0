package citewire.simulator.world;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A form that the bot opened.
 *
 * @param inputs custom ids of its text inputs
 */
public record Modal(String customId, String title, List<String> inputs) {

    public Modal {
        inputs = List.copyOf(inputs);
    }

    static Modal of(JsonNode json) {
        var inputs = new ArrayList<String>();
        collect(json.path("components"), inputs);
        return new Modal(json.path("custom_id").asText(), json.path("title").asText(), inputs);
    }

    private static void collect(JsonNode node, List<String> inputs) {
        if (node.path("type").asInt() == 4) {
            inputs.add(node.path("custom_id").asText());
            return;
        }
        node.forEach(child -> collect(child, inputs));
    }
}
