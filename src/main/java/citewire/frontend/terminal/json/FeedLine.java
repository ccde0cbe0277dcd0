package citewire.frontend.terminal.json;

import citewire.ingest.feed.FeedDocument;
import citewire.ingest.feed.html.Addresses;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A line of a batch of feeds: {@code {"id" or "file", "bytesBase64", "headers"}}. */
public sealed interface FeedLine {

    /** Under which the name stands: {@code id} or {@code file}. */
    String key();

    JsonNode name();

    record Good(String key, JsonNode name, FeedDocument document) implements FeedLine {}

    record Bad(String key, JsonNode name, String mistake) implements FeedLine {}

    /** @param number of the line, from 1 */
    static FeedLine read(String line, int number) {
        JsonNode json;
        try {
            json = new JsonMapper().readTree(line);
        } catch (JsonProcessingException e) {
            return new Bad(
                    "id", NullNode.instance, "line %d is not JSON: %s".formatted(number, e.getOriginalMessage()));
        }
        String key = json.has("id") ? "id" : "file";
        JsonNode name = json.has(key) ? json.path(key) : NullNode.instance;
        if (!json.path("bytesBase64").isTextual()) {
            return new Bad(key, name, "line %d: there is no bytesBase64".formatted(number));
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(json.path("bytesBase64").textValue());
            return new Good(key, name, document(bytes, json.path("headers")));
        } catch (IllegalArgumentException e) {
            return new Bad(key, name, "line %d: bytesBase64 is no Base64: %s".formatted(number, e.getMessage()));
        }
    }

    private static FeedDocument document(byte[] bytes, JsonNode headers) {
        String location = header(headers, "content-location");
        var address = location == null ? null : Addresses.uri(Addresses.resolve(null, location));
        return FeedDocument.of(bytes, header(headers, "content-type"), address);
    }

    private static @Nullable String header(JsonNode headers, String name) {
        return headers.properties().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name)
                        && header.getValue().isTextual())
                .map(Map.Entry::getValue)
                .map(JsonNode::textValue)
                .findFirst()
                .orElse(null);
    }
}
