package citewire.simulator;

import citewire.simulator.world.Channel;
import citewire.simulator.world.Interaction;
import citewire.simulator.world.Interaction.Act;
import citewire.simulator.world.Interaction.Kind;
import citewire.simulator.world.Json;
import citewire.simulator.world.Message;
import citewire.simulator.world.Post;
import citewire.simulator.world.User;
import citewire.simulator.world.World;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A member at their client: says things, uses commands, presses buttons. What Discord's client would not let them do is
 * refused with an {@link IllegalArgumentException}.
 */
public final class Member {

    private final User user;
    private final World world;

    Member(User user, World world) {
        this.user = user;
        this.world = world;
    }

    public User user() {
        return user;
    }

    /** The direct conversation with the bot. */
    public Channel directChannel() {
        return world.directory().directChannel(user);
    }

    /** Posts a message as it is; {@code <@id>} mentions. */
    public Message says(Channel channel, String text) {
        return world.messages().post(Post.of(channel, user, Json.object().put("content", text)));
    }

    /** Posts a message that mentions the bot before the text. */
    public Message mentionsBot(Channel channel, String text) {
        return says(channel, world.directory().bot().mention() + " " + text);
    }

    /** Replies to a message and notifies its author, as a client does unless told otherwise. */
    public Message repliesTo(Message message, String text) {
        var extra = Json.object().put("type", 19);
        var reference = extra.putObject("message_reference")
                .put("type", 0)
                .put("channel_id", message.channel().id())
                .put("message_id", message.id());
        Optional.ofNullable(message.channel().guildId()).ifPresent(guild -> reference.put("guild_id", guild));
        var referenced = message.current().json();
        referenced.remove("referenced_message");
        extra.set("referenced_message", referenced);
        return world.messages().post(new Post(message.channel(), user, text(text), extra, null));
    }

    public void edits(Message message, String text) {
        requireOwn(message);
        world.messages().edit(message, text(text));
    }

    public void deletes(Message message) {
        requireOwn(message);
        world.messages().delete(message);
    }

    /** Uses a registered slash command. Values are texts, numbers or booleans, by the options' types. */
    public Interaction slash(Channel channel, String command, Map<String, ?> options) {
        var data = new CommandForm(registered(channel, command)).filledIn(options);
        return start(Kind.COMMAND, channel, data, null);
    }

    /** Types into an option of a slash command that completes. */
    public Interaction autocomplete(Channel channel, String command, String option, String partial) {
        var data = new CommandForm(registered(channel, command)).typing(option, partial, Map.of());
        return start(Kind.AUTOCOMPLETE, channel, data, null);
    }

    /** Uses a context menu command on a message. */
    public Interaction onMessage(Message message, String command) {
        var form = new CommandForm(registered(message.channel(), command));
        var data = form.on(message.id(), "messages", message.current().json());
        return start(Kind.COMMAND, message.channel(), data, null);
    }

    /** Presses a button. */
    public Interaction click(Message message, String customId) {
        return start(Kind.COMPONENT, message.channel(), component(message, customId), message);
    }

    /** Chooses from a select menu. */
    public Interaction select(Message message, String customId, List<String> values) {
        var data = component(message, customId);
        data.set("values", Json.strings(values));
        return start(Kind.COMPONENT, message.channel(), data, message);
    }

    /**
     * Sends the form that an interaction opened.
     *
     * @param values by the custom ids of its inputs
     */
    public Interaction submitModal(Interaction opener, Map<String, String> values) {
        var modal = opener.modal().orElseThrow(() -> new IllegalArgumentException("no form was opened by " + opener));
        var data = Json.object().put("custom_id", modal.customId());
        var components = data.putArray("components");
        int id = 1;
        for (var input : modal.inputs()) {
            var label = components.addObject().put("type", 18).put("id", id++);
            label.putObject("component")
                    .put("id", id++)
                    .put("type", 4)
                    .put("custom_id", input)
                    .put("value", values.getOrDefault(input, ""));
        }
        var act = new Act(
                Kind.MODAL, user, opener.act().channel(), data, opener.act().source(), opener);
        return world.interactions().start(act);
    }

    private Interaction start(Kind kind, Channel channel, ObjectNode data, @Nullable Message source) {
        return world.interactions().start(new Act(kind, user, channel, data, source, null));
    }

    private ObjectNode component(Message message, String customId) {
        if (message.deleted().isPresent()
                || message.audience().filter(viewer -> !viewer.equals(user)).isPresent()) {
            throw new IllegalArgumentException(user.name() + " does not see message " + message.id());
        }
        var components = message.current().components();
        var used = components.stream()
                .filter(component -> component.customId().equals(customId))
                .filter(component -> component.enabled())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "message " + message.id() + " has no usable component " + customId + "; it has " + components));
        return Json.object().put("custom_id", customId).put("component_type", used.type());
    }

    private JsonNode registered(Channel channel, String command) {
        return world.commands()
                .usable(channel.guildId(), command)
                .orElseThrow(() -> new IllegalArgumentException("no command " + command + " is registered"));
    }

    private void requireOwn(Message message) {
        if (!message.author().equals(user)) {
            throw new IllegalArgumentException("message " + message.id() + " is not " + user.name() + "'s");
        }
    }

    private static ObjectNode text(String text) {
        return Json.object().put("content", text);
    }
}
