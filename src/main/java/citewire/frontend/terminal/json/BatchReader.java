package citewire.frontend.terminal.json;

import citewire.domain.ArticleId;
import citewire.domain.Published;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a batch: JSON objects whose keys win over the options of the command; unknown keys are ignored. */
public final class BatchReader {

    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final Request defaults;
    private final List<String> textKeys;

    /**
     * @param defaults what holds where a line says nothing else
     * @param textKeys under which the question or query stands; the first that is there is taken
     */
    public BatchReader(Request defaults, List<String> textKeys) {
        this.defaults = defaults;
        this.textKeys = List.copyOf(textKeys);
    }

    /** @param number of the line, from 1 */
    public BatchLine read(String line, int number) {
        JsonNode json;
        try {
            json = MAPPER.readTree(line);
        } catch (JsonProcessingException e) {
            return new BatchLine.Bad(idOf(line), null, "line " + number + " is not JSON: " + complaint(e));
        }
        if (!json.isObject()) {
            return new BatchLine.Bad(NullNode.instance, null, "line " + number + " is not a JSON object");
        }
        JsonNode id = orNull(json.get("id"));
        try {
            return new BatchLine.Good(request(id, json));
        } catch (IllegalArgumentException e) {
            return new BatchLine.Bad(id, textOrNull(json), "line " + number + ": " + e.getMessage());
        }
    }

    private Request request(JsonNode id, JsonNode json) {
        String text = textOrNull(json);
        if (text == null) {
            throw new IllegalArgumentException("there is no " + String.join(" or ", textKeys));
        }
        return new Request(
                id,
                text,
                date(json, "at", defaults.at()),
                date(json, "since", defaults.since()),
                date(json, "until", defaults.until()),
                string(json, "source", defaults.source()),
                orEmpty(ids(json, "without")),
                ids(json, "only"));
    }

    private @Nullable String textOrNull(JsonNode json) {
        for (String key : textKeys) {
            var value = json.get(key);
            if (value != null && value.isTextual()) {
                return value.textValue();
            }
        }
        return null;
    }

    private static @Nullable Published date(JsonNode json, String key, @Nullable Published otherwise) {
        String text = string(json, key, null);
        return text == null ? otherwise : Dates.parse(key, text);
    }

    private static @Nullable String string(JsonNode json, String key, @Nullable String otherwise) {
        var value = json.get(key);
        if (value == null || value.isNull()) {
            return otherwise;
        }
        if (!value.isTextual()) {
            throw new IllegalArgumentException(key + " is not a string");
        }
        return value.textValue();
    }

    private static @Nullable Set<ArticleId> ids(JsonNode json, String key) {
        var value = json.get(key);
        if (value == null || value.isNull()) {
            return null;
        }
        var ids = new LinkedHashSet<ArticleId>();
        for (JsonNode id : value) {
            if (!id.isTextual()) {
                throw new IllegalArgumentException(key + " holds something that is not a string");
            }
            ids.add(new ArticleId(id.textValue()));
        }
        if (!value.isArray()) {
            throw new IllegalArgumentException(key + " is not a list of article ids");
        }
        return ids;
    }

    private static Set<ArticleId> orEmpty(@Nullable Set<ArticleId> ids) {
        return ids == null ? Set.of() : ids;
    }

    /** What the parser says, without the part that speaks of its own settings. */
    private static String complaint(JsonProcessingException e) {
        return e.getOriginalMessage().replaceFirst(" \\(start marker at .*", "");
    }

    /** The id of a line that breaks off or goes wrong behind it. */
    private static JsonNode idOf(String line) {
        try (var parser = MAPPER.createParser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return NullNode.instance;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean found = parser.currentName().equals("id");
                var value = parser.nextToken();
                if (found && value == JsonToken.VALUE_STRING) {
                    return TextNode.valueOf(parser.getText());
                }
                if (found && value == JsonToken.VALUE_NUMBER_INT) {
                    return MAPPER.getNodeFactory().numberNode(parser.getBigIntegerValue());
                }
                parser.skipChildren();
            }
        } catch (IOException e) {
            // the line is broken, as is known: it has no id
            return NullNode.instance;
        }
        return NullNode.instance;
    }

    private static JsonNode orNull(@Nullable JsonNode node) {
        return node == null ? NullNode.instance : node;
    }
}
