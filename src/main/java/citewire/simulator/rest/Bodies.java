package citewire.simulator.rest;

import citewire.simulator.world.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads request bodies: JSON, or the {@code payload_json} of a multipart form with its files as attachments. */
final class Bodies {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Bodies() {}

    /** @throws DiscordError when the body is no JSON */
    static @Nullable JsonNode read(Context http) {
        if (http.isMultipartFormData()) {
            return multipart(http);
        }
        var text = http.body();
        return text.isBlank() ? null : parsed(text);
    }

    private static JsonNode multipart(Context http) {
        var payload = http.formParam("payload_json");
        var json = payload == null ? Json.object() : parsed(payload);
        var files = http.uploadedFiles();
        if (json instanceof ObjectNode message && !files.isEmpty()) {
            message.set("attachments", attachments(files));
        }
        return json;
    }

    private static JsonNode attachments(List<UploadedFile> files) {
        var attachments = Json.array();
        for (int i = 0; i < files.size(); i++) {
            var file = files.get(i);
            var url = "http://127.0.0.1/attachments/" + i + "/file";
            attachments
                    .addObject()
                    .put("id", Integer.toString(i))
                    .put("filename", file.filename())
                    .put("size", file.size())
                    .put("url", url)
                    .put("proxy_url", url);
        }
        return attachments;
    }

    private static JsonNode parsed(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw DiscordError.of(400, 50109, "The request body contains invalid JSON.");
        }
    }
}
