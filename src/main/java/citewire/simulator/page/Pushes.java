package citewire.simulator.page;

import citewire.simulator.gateway.Gateway;
import citewire.simulator.world.Callback;
import citewire.simulator.world.Channel;
import citewire.simulator.world.Interaction;
import citewire.simulator.world.Json;
import citewire.simulator.world.Message;
import citewire.simulator.world.MessageVersion;
import citewire.simulator.world.SimulatorEvent;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** What a viewer is told of an event: nothing of what it does not see. */
record Pushes(Gateway gateway) {

    Optional<ObjectNode> of(SimulatorEvent event, View view) {
        return switch (event) {
            case SimulatorEvent.MessageCreated created -> message(view, created.message(), created.version());
            case SimulatorEvent.MessageEdited edited -> message(view, edited.message(), edited.version());
            case SimulatorEvent.MessageDeleted deleted -> deleted(view, deleted.message());
            case SimulatorEvent.TypingStarted typing -> typing(view, typing);
            case SimulatorEvent.ChannelCreated created -> channel(view, created.channel());
            case SimulatorEvent.ThreadCreated created -> channel(view, created.thread());
            case SimulatorEvent.MemberJoined joined -> user(view, joined);
            case SimulatorEvent.InteractionAnswered answered -> interaction(view, answered.interaction());
            case SimulatorEvent.CommandsChanged changed -> commands(view);
            case SimulatorEvent.BotConnected connected -> bot();
            case SimulatorEvent.BotDisconnected disconnected -> bot();
            case SimulatorEvent.InteractionStarted started -> Optional.empty();
            case SimulatorEvent.GuildCreated created -> Optional.empty();
            case SimulatorEvent.GuildLeft left -> Optional.empty();
            case SimulatorEvent.ThreadChanged changed -> Optional.empty();
            case SimulatorEvent.RoleChanged changed -> Optional.empty();
            case SimulatorEvent.ChannelDeleted deleted -> Optional.empty();
            case SimulatorEvent.ChannelChanged changed -> Optional.empty();
        };
    }

    private static Optional<ObjectNode> message(View view, Message message, MessageVersion version) {
        if (!view.sees(message)) {
            return Optional.empty();
        }
        var json = push("message").put("channelId", message.channel().id());
        json.set("message", view.message(message, version));
        return Optional.of(json);
    }

    private static Optional<ObjectNode> deleted(View view, Message message) {
        return Optional.of(
                        push("deleted").put("channelId", message.channel().id()).put("id", message.id()))
                .filter(push -> view.sees(message));
    }

    private static Optional<ObjectNode> typing(View view, SimulatorEvent.TypingStarted typing) {
        return Optional.of(push("typing")
                        .put("channelId", typing.channel().id())
                        .put("userId", typing.user().id()))
                .filter(push -> view.sees(typing.channel()));
    }

    private static Optional<ObjectNode> channel(View view, Channel channel) {
        if (!view.sees(channel)) {
            return Optional.empty();
        }
        var json = push("channel");
        json.set("channel", view.channel(channel, List.of()));
        return Optional.of(json);
    }

    private static Optional<ObjectNode> user(View view, SimulatorEvent.MemberJoined joined) {
        var json = push("user");
        json.set("user", view.user(joined.user()));
        return Optional.of(json);
    }

    /** The acknowledgement alone, to the one who waits for it; a follow-up is seen as the message it is. */
    private static Optional<ObjectNode> interaction(View view, Interaction interaction) {
        var how = interaction.callback();
        if (how.isEmpty()
                || !interaction.act().user().equals(view.me())
                || !interaction.followups().isEmpty()) {
            return Optional.empty();
        }
        var json = push("interaction")
                .put("id", interaction.id())
                .put("callback", how.get().name());
        json.set("modal", how.get() == Callback.MODAL ? modal(interaction) : null);
        return Optional.of(json);
    }

    private static ObjectNode modal(Interaction interaction) {
        var form = interaction.answer();
        var json = Json.object()
                .put("customId", form.path("custom_id").asText())
                .put("title", form.path("title").asText());
        json.set("components", form.path("components"));
        return json;
    }

    private static Optional<ObjectNode> commands(View view) {
        var json = push("commands");
        json.set("commands", view.commands());
        return Optional.of(json);
    }

    private Optional<ObjectNode> bot() {
        return Optional.of(push("bot").put("online", gateway.hasBot()));
    }

    private static ObjectNode push(String type) {
        return Json.object().put("type", type);
    }
}
