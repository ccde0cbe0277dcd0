package citewire.simulator.page;

import citewire.simulator.world.Interaction;
import citewire.simulator.world.Interactions;
import citewire.simulator.world.Json;
import citewire.simulator.world.Message;
import citewire.simulator.world.MessageVersion;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.StringJoiner;

/** Messages as the page gets them: Discord's JSON, and beside it what a client knows and Discord's JSON does not say. */
record ShownMessages(Interactions interactions) {

    ObjectNode shown(Message message, MessageVersion version) {
        var json = Json.object().put("id", message.id());
        json.set("json", version.json());
        json.put("ephemeral", version.ephemeral()).put("loading", version.loading());
        json.set("interaction", origin(version.json()).map(ShownMessages::used).orElse(null));
        return json;
    }

    /** The interaction that a message answers. */
    Optional<Interaction> origin(ObjectNode message) {
        var id = message.path("interaction_metadata").path("id");
        return id.isTextual() ? interactions.byId(id.asText()) : Optional.empty();
    }

    private static ObjectNode used(Interaction interaction) {
        var act = interaction.act();
        var name = new StringJoiner(" ")
                .add(act.data().path("name").asText(act.data().path("custom_id").asText()));
        var given = act.data().path("options");
        while (given.path(0).has("options")) {
            name.add(given.path(0).path("name").asText());
            given = given.path(0).path("options");
        }
        var json = Json.object()
                .put("id", interaction.id())
                .put("kind", act.kind().name())
                .put("name", name.toString())
                .put("onMessage", act.data().has("target_id"))
                .put("userId", act.user().id());
        var options = json.putArray("options");
        for (var option : given) {
            options.addObject()
                    .put("name", option.path("name").asText())
                    .put("type", option.path("type").asInt())
                    .set("value", option.path("value"));
        }
        return json;
    }
}
