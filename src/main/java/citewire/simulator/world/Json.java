package citewire.simulator.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collector;
import java.util.stream.StreamSupport;

/** Short words for building and reading JSON trees. */
public final class Json {

    private Json() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    public static JsonNode text(String value) {
        return JsonNodeFactory.instance.textNode(value);
    }

    public static ArrayNode strings(Collection<String> values) {
        var array = array();
        values.forEach(array::add);
        return array;
    }

    public static Collector<JsonNode, ArrayNode, ArrayNode> toArray() {
        return Collector.of(Json::array, ArrayNode::add, ArrayNode::addAll);
    }

    /** The elements of an array; none of anything else. */
    public static List<JsonNode> elements(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false).toList();
    }

    /** Whether the field is there and not null. */
    public static boolean has(JsonNode node, String field) {
        return node.hasNonNull(field);
    }

    /** A deep copy of a tree without its null fields, as Discord leaves them out. */
    public static JsonNode withoutNulls(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                var copy = object();
                object.properties().stream()
                        .filter(field -> !field.getValue().isNull())
                        .forEach(field -> copy.set(field.getKey(), withoutNulls(field.getValue())));
                yield copy;
            }
            case ArrayNode array ->
                elements(array).stream().map(Json::withoutNulls).collect(toArray());
            default -> node;
        };
    }
}
