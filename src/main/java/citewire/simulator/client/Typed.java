package citewire.simulator.client;

import citewire.simulator.world.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of a command can be typed: the command itself, or one of its subcommands, which may stand in a group.
 *
 * @param path from the command down to what holds the options
 */
record Typed(List<JsonNode> path) {

    private static final int SUBCOMMAND = 1;
    private static final int GROUP = 2;

    Typed {
        path = List.copyOf(path);
    }

    /** Everything that can be typed of a command as it was registered: one with subcommands cannot be used itself. */
    static List<Typed> of(JsonNode command) {
        return below(List.of(command)).toList();
    }

    private static Stream<Typed> below(List<JsonNode> path) {
        var nested = Json.elements(path.getLast().path("options")).stream()
                .filter(option -> option.path("type").asInt() == SUBCOMMAND
                        || option.path("type").asInt() == GROUP)
                .toList();
        return nested.isEmpty() || subcommand(path)
                ? Stream.of(new Typed(path))
                : nested.stream()
                        .flatMap(option -> below(
                                Stream.concat(path.stream(), Stream.of(option)).toList()));
    }

    private static boolean subcommand(List<JsonNode> path) {
        return path.size() > 1 && path.getLast().path("type").asInt() == SUBCOMMAND;
    }

    /** As it is typed after the slash, such as {@code feed add}. */
    String name() {
        return named(node -> node.path("name").asText());
    }

    private String named(Function<JsonNode, String> word) {
        return path.stream().map(word).collect(Collectors.joining(" "));
    }

    /** What holds the options. */
    JsonNode last() {
        return path.getLast();
    }

    /** The names in other languages; a part that has none in one keeps its own. */
    ObjectNode nameLocalizations() {
        var locales = new TreeSet<String>();
        path.forEach(node -> node.path("name_localizations").fieldNames().forEachRemaining(locales::add));
        var names = Json.object();
        locales.forEach(locale -> names.put(
                locale,
                named(node -> node.path("name_localizations")
                        .path(locale)
                        .asText(node.path("name").asText()))));
        return names;
    }

    /** The list of options in an interaction's data, below the subcommand's name where it has one. */
    ArrayNode options(ObjectNode data) {
        var options = data.putArray("options");
        for (var node : path.subList(1, path.size())) {
            options = options.addObject()
                    .put("name", node.path("name").asText())
                    .put("type", node.path("type").asInt())
                    .putArray("options");
        }
        return options;
    }
}
