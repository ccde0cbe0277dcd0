package citewire.simulator.world;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A button or select menu as a member sees it.
 *
 * @param type Discord's component type: 2 button, 3 select of texts, 5 of users, 6 of roles, 7 of both, 8 of channels
 * @param customId what the bot knows it by, empty for a link
 * @param label a button's label, a select's placeholder
 * @param url where a link button leads, else empty
 * @param offer what may be chosen of it
 */
public record Component(int type, String customId, String label, String url, State state, Offer offer) {

    private static final int BUTTON = 2;
    private static final Set<Integer> SELECTS = Set.of(3, 5, 6, 7, 8);

    /** Whether it can be used. */
    public enum State {
        ENABLED,
        DISABLED
    }

    /**
     * What a select offers, and how much of it is chosen; nothing for a button.
     *
     * @param values of a select of texts
     * @param channelTypes of a select of channels; empty for all
     */
    public record Offer(List<String> values, List<Integer> channelTypes, int least, int most) {

        public Offer {
            values = List.copyOf(values);
            channelTypes = List.copyOf(channelTypes);
        }

        /** Whether these may be chosen together, as far as the select alone tells. */
        boolean takes(List<String> chosen) {
            return chosen.size() >= least
                    && chosen.size() <= most
                    && Set.copyOf(chosen).size() == chosen.size()
                    && (values.isEmpty() || values.containsAll(chosen));
        }
    }

    /** The texts that a select offers. */
    public List<String> values() {
        return offer.values();
    }

    /** Whether it is a select of which these may be chosen. */
    public boolean takes(List<String> chosen) {
        return SELECTS.contains(type) && offer.takes(chosen);
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
        if (type == BUTTON || SELECTS.contains(type)) {
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
                offer(json));
    }

    private static Offer offer(JsonNode json) {
        return new Offer(
                Json.elements(json.path("options")).stream()
                        .map(option -> option.path("value").asText())
                        .toList(),
                Json.elements(json.path("channel_types")).stream()
                        .map(JsonNode::asInt)
                        .toList(),
                json.path("min_values").asInt(1),
                json.path("max_values").asInt(1));
    }
}
