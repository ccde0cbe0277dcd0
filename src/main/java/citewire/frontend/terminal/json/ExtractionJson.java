package citewire.frontend.terminal.json;

import citewire.domain.Published;
import citewire.ingest.page.Extraction;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The shape of an article as its page holds it. */
public final class ExtractionJson {

    private ExtractionJson() {}

    /** @param id of the page, as it was given */
    public static ObjectNode of(JsonNode id, Extraction extraction) {
        var json = JsonLines.object();
        json.set("id", id);
        json.setAll(of(extraction));
        return json;
    }

    public static ObjectNode of(Extraction extraction) {
        var json = JsonLines.object().put("url", text(extraction.url())).put("title", extraction.title());
        var authors = json.putArray("authors");
        extraction.authors().forEach(authors::add);
        return json.put("published", text(extraction.published()))
                .put("modified", text(extraction.modified()))
                .put("language", extraction.language())
                .put("siteName", extraction.siteName())
                .put("image", text(extraction.image()))
                .put("canonicalUrl", text(extraction.canonicalUrl()))
                .put("quality", extraction.quality().label())
                .put("body", extraction.body());
    }

    /** A line that was no page at all; {@code mistake} says why. */
    public static ObjectNode failed(JsonNode id, String mistake) {
        var json = JsonLines.object();
        json.set("id", id);
        return json.put("status", "failed").put("reason", "error").put("error", mistake);
    }

    private static @Nullable String text(@Nullable URI address) {
        return address == null ? null : address.toString();
    }

    private static @Nullable String text(@Nullable Published date) {
        return date == null ? null : date.text();
    }
}
