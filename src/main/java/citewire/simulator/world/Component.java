package citewire.simulator.world;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A button or select menu as a member sees it.
 *
 * @param type Discord's component type: 2 button, 3 string select
 * @param customId what the bot knows it by, empty for a link
 * @param label a button's label, a select's placeholder
 * @param url where a link button leads, else empty
 * @param values what a select offers
 */
public record Component(int type, String customId, String label, String url, State state, List<String> values) {

    /** Whether it can be used. */
    public enum State {
        ENABLED,
        DISABLED
    }

    public Component {
        values = List.copyOf(values);
    }

    public boolean enabled() {
        return state == State.ENABLED;
    }

    /** The buttons and selects anywhere in a component tree, in order of reading. */
    static List<Component> allIn(JsonNode tree) {
        var found = new ArrayList<Component>();
        collect(tree, found);
        return found;
    }

    private static void collect(JsonNode node, List<Component> found) {
        int type = node.path("type").asInt();
        if (type == 2 || type == 3 || (type >= 5 && type <= 8)) {
            found.add(of(node));
            return;
        }
        node.forEach(child -> collect(child, found));
    }

    private static Component of(JsonNode json) {
        return new Component(
                json.path("type").asInt(),
                json.path("custom_id").asText(""),
                json.path("label").asText(json.path("placeholder").asText("")),
                json.path("url").asText(""),
                json.path("disabled").asBoolean() ? State.DISABLED : State.ENABLED,
                Json.elements(json.path("options")).stream()
                        .map(option -> option.path("value").asText())
                        .toList());
    }
}
