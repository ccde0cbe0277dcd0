package citewire.simulator.client;

import citewire.simulator.world.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** What a member's client sends for a slash command, filled in by the command's registered options. */
final class CommandForm {

    private static final int INTEGER = 4;
    private static final int BOOLEAN = 5;
    private static final int NUMBER = 10;

    private final JsonNode command;
    private final Typed used;
    private final Resolved resolved;

    /**
     * @param command as it was registered
     * @param name what was typed: the command's name, with those of a group and a subcommand behind it where it has any
     */
    CommandForm(JsonNode command, String name, Resolved resolved) {
        this.command = command;
        this.resolved = resolved;
        this.used = Typed.of(command).stream()
                .filter(typed -> typed.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("/" + name + " cannot be used; there is "
                        + Typed.of(command).stream().map(Typed::name).toList()));
    }

    /** @throws IllegalArgumentException for an option that the command does not have, or a required one left out */
    ObjectNode filledIn(Map<String, ?> values) {
        requireAll(values);
        var data = data();
        var options = used.options(data);
        values.forEach((name, value) -> {
            var definition = definition(name);
            var option = OptionRules.checked(definition, option(name, value));
            resolved.named(data, definition, option.path("value").asText());
            options.add(option);
        });
        return data;
    }

    /** The form while a member types into one option. */
    ObjectNode typing(String name, String partial, Map<String, ?> others) {
        var data = data();
        var options = used.options(data);
        others.forEach((other, value) -> options.add(option(other, value)));
        options.add(option(name, partial).put("focused", true));
        return data;
    }

    /** The form of a context menu command on a message or user. */
    ObjectNode on(String targetId, String kind, JsonNode target) {
        var data = data().put("target_id", targetId);
        data.putObject("resolved").putObject(kind).set(targetId, target);
        return data;
    }

    private ObjectNode data() {
        return Json.object()
                .put("id", command.path("id").asText())
                .put("name", command.path("name").asText())
                .put("type", command.path("type").asInt(1));
    }

    private ObjectNode option(String name, Object value) {
        int type = definition(name).path("type").asInt();
        var option = Json.object().put("name", name).put("type", type);
        var text = value.toString();
        switch (type) {
            case INTEGER -> putWhole(option, text);
            case NUMBER -> option.put("value", Double.parseDouble(text));
            case BOOLEAN -> option.put("value", Boolean.parseBoolean(text));
            default -> option.put("value", text);
        }
        return option;
    }

    /** An unfinished number stays text, as a client sends it while completing. */
    private static void putWhole(ObjectNode option, String text) {
        if (text.matches("-?\\d{1,15}")) {
            option.put("value", Long.parseLong(text));
        } else {
            option.put("value", text);
        }
    }

    private void requireAll(Map<String, ?> values) {
        for (var option : Json.elements(used.last().path("options"))) {
            var name = option.path("name").asText();
            if (option.path("required").asBoolean() && !values.containsKey(name)) {
                throw new IllegalArgumentException("/" + used.name() + " needs the option " + name);
            }
        }
    }

    private JsonNode definition(String name) {
        return Json.elements(used.last().path("options")).stream()
                .filter(option -> option.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "/" + used.name() + " has no option " + name + "; it has " + names()));
    }

    private List<String> names() {
        return Json.elements(used.last().path("options")).stream()
                .map(option -> option.path("name").asText())
                .toList();
    }
}
