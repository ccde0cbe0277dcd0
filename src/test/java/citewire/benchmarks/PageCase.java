package citewire.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page, and what it is known to hold.
 *
 * @param published begins with the day; null where it is not known
 */
record PageCase(
        String id,
        byte[] html,
        @Nullable URI url,
        String body,
        @Nullable String title,
        List<String> authors,
        @Nullable String published) {

    static PageCase of(JsonNode line) {
        var authors = new ArrayList<String>();
        line.path("authors").forEach(author -> authors.add(author.asText()));
        return new PageCase(
                line.path("id").asText(),
                Base64.getDecoder().decode(line.path("htmlBase64").asText()),
                address(line.path("url").asText()),
                line.path("body").asText(),
                line.hasNonNull("title") ? line.path("title").asText() : null,
                List.copyOf(authors),
                line.hasNonNull("published") ? line.path("published").asText() : null);
    }

    private static @Nullable URI address(String url) {
        try {
            return url.isEmpty() ? null : URI.create(url);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
