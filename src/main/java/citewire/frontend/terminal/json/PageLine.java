package citewire.frontend.terminal.json;

import citewire.ingest.page.Page;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.net.URI;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A line of a batch of pages: {@code {"id", "url", "htmlBase64"}}. */
public sealed interface PageLine {

    /** A page of a hundred megabytes is cut by its reader, not here. */
    JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(150_000_000)
                            .build())
                    .build())
            .build();

    JsonNode id();

    record Good(JsonNode id, Page page) implements PageLine {}

    record Bad(JsonNode id, String mistake) implements PageLine {}

    /**
     * @param number of the line, from 1
     * @param base where pages came from whose line does not say it
     */
    static PageLine read(String line, int number, @Nullable URI base) {
        JsonNode json;
        try {
            json = MAPPER.readTree(line);
        } catch (JsonProcessingException e) {
            return new Bad(NullNode.instance, "line %d is not JSON: %s".formatted(number, e.getOriginalMessage()));
        }
        JsonNode id = json.has("id") ? json.path("id") : NullNode.instance;
        if (!json.path("htmlBase64").isTextual()) {
            return new Bad(id, "line %d: there is no htmlBase64".formatted(number));
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(json.path("htmlBase64").textValue());
            return new Good(id, Page.of(bytes, null, address(json.path("url").asText(""), base)));
        } catch (IllegalArgumentException e) {
            return new Bad(id, "line %d: htmlBase64 is no Base64: %s".formatted(number, e.getMessage()));
        }
    }

    private static @Nullable URI address(String url, @Nullable URI base) {
        try {
            return url.isBlank() ? base : URI.create(url.strip());
        } catch (IllegalArgumentException e) {
            return base;
        }
    }
}
