package citewire.ingest.file;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** An article as an object of names and values, in JSON or front matter; unknown names are left alone. */
final class JsonArticle {

    private JsonArticle() {}

    static Draft draft(JsonNode object) throws UnreadableArticle {
        if (!object.isObject()) {
            throw new UnreadableArticle("it is no JSON object but a JSON "
                    + object.getNodeType().name().toLowerCase(java.util.Locale.ROOT)
                    + ": write {\"title\": …, \"body\": …}");
        }
        var draft = new Draft()
                .id(text(object, "id"))
                .title(text(object, "title"))
                .url(text(object, "url"))
                .source(text(object, "source"))
                .language(text(object, "language"))
                .body(text(object, "body"))
                .published(text(object, "date"))
                .published(text(object, "published"));
        authors(draft, object.path("author"));
        authors(draft, object.path("authors"));
        return draft;
    }

    private static void authors(Draft draft, JsonNode authors) {
        if (authors.isArray()) {
            authors.forEach(author -> draft.author(author.isValueNode() ? author.asText() : null));
        } else if (authors.isTextual()) {
            draft.author(authors.asText());
        }
    }

    /** Null where the value is missing, null, or no single value. */
    private static @Nullable String text(JsonNode object, String name) {
        var value = object.path(name);
        return value.isValueNode() && !value.isNull() ? value.asText() : null;
    }
}
