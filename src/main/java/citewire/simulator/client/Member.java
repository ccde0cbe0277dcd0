package citewire.simulator.client;

import citewire.simulator.world.Channel;
import citewire.simulator.world.Component;
import citewire.simulator.world.Interaction;
import citewire.simulator.world.Interaction.Act;
import citewire.simulator.world.Interaction.Install;
import citewire.simulator.world.Interaction.Kind;
import citewire.simulator.world.Json;
import citewire.simulator.world.Message;
import citewire.simulator.world.Post;
import citewire.simulator.world.Role;
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

    private static final int SLASH = 1;
    private static final int ON_MESSAGE = 3;
    private static final int BUTTON = 2;

    private final User user;
    private final World world;

    public Member(User user, World world) {
        this.user = user;
        this.world = world;
    }

    public User user() {
        return user;
    }

    /** Sets the language of this member's client, such as "de". */
    public Member speaking(String locale) {
        world.directory().speak(user, locale);
        return this;
    }

    /** Installs the application for this member alone, who can then use it in guilds without the bot. */
    public Member installing() {
        world.directory().install(user);
        return this;
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

    /** Deletes an own message, or with the permission for it anyone's. */
    public void deletes(Message message) {
        requireSeen(message);
        if (!moderates(message.channel())) {
            requireOwn(message);
        }
        world.messages().delete(message);
    }

    /** Opens a public thread on a message of a text channel. */
    public Channel opensThread(Message message, String name) {
        requireSeen(message);
        if (message.channel().kind() != Channel.Kind.TEXT || message.audience().isPresent()) {
            throw new IllegalArgumentException("a thread can be opened only on a text channel's message for all");
        }
        if (world.directory().channel(message.id()).isPresent()) {
            throw new IllegalArgumentException("this message has a thread already");
        }
        return world.messages().openThread(message, name, user);
    }

    /**
     * Uses a registered slash command. Values are texts, numbers or booleans, by the options' types; the ids of users,
     * channels and roles.
     *
     * @param command its name; one with subcommands is followed by the name of one of them, as in {@code feed add},
     *     and of the group it stands in
     */
    public Interaction slash(Channel channel, String command, Map<String, ?> options) {
        var data = form(channel, command).filledIn(options);
        return start(Kind.COMMAND, channel, data, null);
    }

    /** Types into an option of a slash command that completes. */
    public Interaction autocomplete(Channel channel, String command, String option, String partial) {
        return autocomplete(channel, command, option, partial, Map.of());
    }

    /**
     * Types into an option of a slash command that completes.
     *
     * @param others the options that are filled in already
     */
    public Interaction autocomplete(
            Channel channel, String command, String option, String partial, Map<String, ?> others) {
        var data = form(channel, command).typing(option, partial, others);
        return start(Kind.AUTOCOMPLETE, channel, data, null);
    }

    /** Uses a context menu command on a message. */
    public Interaction onMessage(Message message, String command) {
        requireSeen(message);
        var form =
                new CommandForm(offered(message.channel(), command, ON_MESSAGE), command, resolved(message.channel()));
        var data = form.on(message.id(), "messages", message.current().json());
        return start(Kind.COMMAND, message.channel(), data, null);
    }

    /** Presses a button. */
    public Interaction click(Message message, String customId) {
        var used = usable(message, customId);
        if (used.type() != BUTTON) {
            throw new IllegalArgumentException(customId + " is no button");
        }
        return start(Kind.COMPONENT, message.channel(), data(used), message);
    }

    /** Chooses from a select menu. */
    public Interaction select(Message message, String customId, List<String> values) {
        var used = usable(message, customId);
        if (!used.takes(values)) {
            throw new IllegalArgumentException(customId + " does not offer " + values);
        }
        var data = data(used);
        data.set("values", Json.strings(values));
        values.forEach(id -> resolved(message.channel()).chosen(data, used, id));
        return start(Kind.COMPONENT, message.channel(), data, message);
    }

    /**
     * Sends the form that an interaction opened.
     *
     * @param values by the custom ids of its inputs; the others are left as the bot has filled them in
     */
    public Interaction submitModal(Interaction opener, Map<String, String> values) {
        var modal = opener.modal().orElseThrow(() -> new IllegalArgumentException("no form was opened by " + opener));
        var data = Json.object().put("custom_id", modal.customId());
        var components = data.putArray("components");
        int id = 1;
        for (var input : modal.fields()) {
            var text = values.getOrDefault(input.customId(), input.value());
            if (!input.takes(text)) {
                throw new IllegalArgumentException("The input " + input.customId() + " takes " + input.least() + " to "
                        + input.most() + " characters");
            }
            var label = components.addObject().put("type", 18).put("id", id++);
            label.putObject("component")
                    .put("id", id++)
                    .put("type", 4)
                    .put("custom_id", input.customId())
                    .put("value", text);
        }
        var act = new Act(
                Kind.MODAL,
                user,
                opener.act().channel(),
                data,
                opener.act().source(),
                opener,
                opener.act().install());
        return world.interactions().start(act);
    }

    private Interaction start(Kind kind, Channel channel, ObjectNode data, @Nullable Message source) {
        return world.interactions().start(new Act(kind, user, channel, data, source, null, install(channel)));
    }

    private Install install(Channel channel) {
        if (!world.directory().outOfReach(channel)) {
            return Install.GUILD;
        }
        long granted = Long.parseUnsignedLong(world.directory().permissions(channel, user));
        return (granted & Role.USE_EXTERNAL_APPS) != 0 ? Install.USER : Install.USER_HIDDEN;
    }

    private Component usable(Message message, String customId) {
        requireSeen(message);
        var components = message.current().components();
        return components.stream()
                .filter(component -> component.customId().equals(customId))
                .filter(Component::enabled)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "message " + message.id() + " has no usable component " + customId + "; it has " + components));
    }

    private CommandForm form(Channel channel, String command) {
        return new CommandForm(offered(channel, command.split(" ", 2)[0], SLASH), command, resolved(channel));
    }

    private Resolved resolved(Channel channel) {
        var directory = world.directory();
        return new Resolved(
                directory,
                directory.guildOf(channel).orElseGet(() -> directory.guilds().getFirst()));
    }

    private static ObjectNode data(Component used) {
        return Json.object().put("custom_id", used.customId()).put("component_type", used.type());
    }

    private JsonNode offered(Channel channel, String command, int type) {
        return new Offers(world)
                .in(channel, user).stream()
                        .filter(offer -> offer.path("name").asText().equals(command)
                                && offer.path("type").asInt(SLASH) == type)
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(refusal(channel, command)));
    }

    private String refusal(Channel channel, String command) {
        return world.commands().usable(channel.guildId(), command).isEmpty()
                ? "no command " + command + " is registered"
                : user.name() + " cannot use the command " + command + " here";
    }

    /** Whether this member may delete what others wrote. */
    private boolean moderates(Channel channel) {
        long granted = Long.parseUnsignedLong(world.directory().permissions(channel, user));
        return !channel.direct() && (granted & Role.MANAGE_MESSAGES) != 0;
    }

    private void requireSeen(Message message) {
        if (message.deleted().isPresent()
                || message.audience().filter(viewer -> !viewer.equals(user)).isPresent()) {
            throw new IllegalArgumentException(user.name() + " does not see message " + message.id());
        }
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
