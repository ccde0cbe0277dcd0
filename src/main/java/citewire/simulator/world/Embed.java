package citewire.simulator.world;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** An embed as a member sees it; absent texts are empty. */
public record Embed(String title, String description, String url, List<Field> fields, String footer) {

    /** A name and a value. */
    public record Field(String name, String value) {}

    public Embed {
        fields = List.copyOf(fields);
    }

    static Embed of(JsonNode json) {
        return new Embed(
                json.path("title").asText(""),
                json.path("description").asText(""),
                json.path("url").asText(""),
                Json.elements(json.path("fields")).stream()
                        .map(field -> new Field(
                                field.path("name").asText(), field.path("value").asText()))
                        .toList(),
                json.path("footer").path("text").asText(""));
    }
}
