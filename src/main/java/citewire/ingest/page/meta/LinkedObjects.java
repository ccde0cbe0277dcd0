package citewire.ingest.page.meta;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/** The objects of a page's JSON-LD. Much of it is broken in the same few ways, which are put up with. */
final class LinkedObjects {

    private static final int MAX_DEPTH = 50;
    private static final int MAX_OBJECTS = 500;
    private static final int MAX_SCRIPTS = 50;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxStringLength(5_000_000)
                            .build())
                    .build())
            .enable(
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_JAVA_COMMENTS,
                    JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .build();

    /** Scripts are wrapped so that browsers of the last century do not show them. */
    private static final Pattern WRAPPING = Pattern.compile(
            "^\\s*(?:/[/*]\\s*)?(?:<!--|<!\\[CDATA\\[)(?:\\s*\\*/)?|(?:/[/*]\\s*)?(?:-->|]]>)(?:\\s*\\*/)?\\s*$");

    /** Two values without the comma between them. */
    private static final Pattern NO_COMMA = Pattern.compile("(\"|\\]|\\})(\\s*\\R\\s*)(\"[\\w@]+\"\\s*:)");

    private LinkedObjects() {}

    /** Every object that is not the value of another's key, in the page's order. */
    static List<JsonNode> of(Document page) {
        var objects = new ArrayList<JsonNode>();
        page.select("script[type~=(?i)application/ld\\+json]").stream()
                .limit(MAX_SCRIPTS)
                .forEach(script -> flatten(read(script.data()), objects, 0));
        return objects;
    }

    private static JsonNode read(String script) {
        var json = WRAPPING.matcher(script).replaceAll("").strip();
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            return mended(json);
        }
    }

    private static JsonNode mended(String json) {
        try {
            return MAPPER.readTree(NO_COMMA.matcher(json).replaceAll("$1,$2$3"));
        } catch (JsonProcessingException e) {
            return MAPPER.nullNode();
        }
    }

    private static void flatten(JsonNode node, List<JsonNode> objects, int depth) {
        if (depth > MAX_DEPTH || objects.size() >= MAX_OBJECTS) {
            return;
        }
        if (node.isArray()) {
            node.forEach(one -> flatten(one, objects, depth + 1));
        } else if (node.isObject()) {
            objects.add(node);
            flatten(node.path("@graph"), objects, depth + 1);
            flatten(node.path("mainEntity"), objects, depth + 1);
            flatten(node.path("mainEntityOfPage"), objects, depth + 1);
        }
    }
}
