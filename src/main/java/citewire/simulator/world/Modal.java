package citewire.simulator.world;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** A form that the bot opened. */
public record Modal(String customId, String title, List<Input> fields) {

    private static final int TEXT_INPUT = 4;
    private static final int LONGEST = 4000;

    /** A text input: its custom id, how many characters it takes, and what stands in it from the first. */
    public record Input(String customId, int least, int most, String value) {

        static Input of(JsonNode json) {
            int least = json.path("min_length").asInt(0);
            boolean required = json.path("required").asBoolean(true);
            return new Input(
                    json.path("custom_id").asText(),
                    required ? Math.max(1, least) : 0,
                    json.path("max_length").asInt(LONGEST),
                    json.path("value").asText(""));
        }

        public boolean takes(String text) {
            int length = text.codePointCount(0, text.length());
            return length >= least && length <= most;
        }
    }

    public Modal {
        fields = List.copyOf(fields);
    }

    /** Custom ids of its text inputs. */
    public List<String> inputs() {
        return fields.stream().map(Input::customId).toList();
    }

    static Modal of(JsonNode json) {
        var fields = new ArrayList<Input>();
        collect(json.path("components"), fields);
        return new Modal(json.path("custom_id").asText(), json.path("title").asText(), fields);
    }

    private static void collect(JsonNode node, List<Input> fields) {
        if (node.path("type").asInt() == TEXT_INPUT) {
            fields.add(Input.of(node));
            return;
        }
        node.forEach(child -> collect(child, fields));
    }
}
