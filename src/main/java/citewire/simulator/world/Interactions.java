package citewire.simulator.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The interactions that members started, and the messages that answer them. */
public final class Interactions {

    private static final int CHAT_INPUT_MESSAGE = 20;
    private static final int REPLY_MESSAGE = 19;
    private static final int CONTEXT_MENU_MESSAGE = 23;

    private final Clock clock;
    private final Snowflakes snowflakes;
    private final Timeline timeline;
    private final User bot;
    private final Messages messages;
    private final Map<String, Interaction> byToken = new HashMap<>();
    private final Map<String, Interaction> byId = new LinkedHashMap<>();

    Interactions(Clock clock, Snowflakes snowflakes, Timeline timeline, User bot, Messages messages) {
        this.clock = clock;
        this.snowflakes = snowflakes;
        this.timeline = timeline;
        this.bot = bot;
        this.messages = messages;
    }

    public Interaction start(Interaction.Act act) {
        return timeline.during(() -> {
            var interaction = new Interaction(snowflakes.next(), clock.instant(), act, timeline);
            byToken.put(interaction.token(), interaction);
            byId.put(interaction.id(), interaction);
            timeline.publish(new SimulatorEvent.InteractionStarted(interaction));
            return interaction;
        });
    }

    public Optional<Interaction> byToken(String token) {
        return timeline.read(() -> Optional.ofNullable(byToken.get(token)));
    }

    public Optional<Interaction> byId(String id) {
        return timeline.read(() -> Optional.ofNullable(byId.get(id)));
    }

    /** The interactions with a component of a message, oldest first. */
    public List<Interaction> with(Message message) {
        return timeline.read(() -> byId.values().stream()
                .filter(interaction -> message.equals(interaction.act().source()))
                .toList());
    }

    /** Does what the bot's acknowledgement asks for. The caller has checked that it may. */
    public void acknowledge(Interaction interaction, Callback how, JsonNode carried) {
        timeline.run(() -> {
            interaction.acknowledge(how, carried, answered(interaction, how, carried));
            if (how == Callback.CHOICES) {
                // one for every keystroke, and nothing can follow it
                byToken.remove(interaction.token());
                byId.remove(interaction.id());
            }
            timeline.publish(new SimulatorEvent.InteractionAnswered(interaction, clock.instant()));
        });
    }

    private @Nullable Message answered(Interaction interaction, Callback how, JsonNode carried) {
        return switch (how) {
            case REPLY -> post(interaction, carried, 0);
            case DEFERRED_REPLY -> post(interaction, carried, MessageVersion.LOADING);
            case DEFERRED_UPDATE -> interaction.act().source();
            case UPDATE -> updated(interaction, carried);
            case CHOICES, MODAL -> null;
        };
    }

    private @Nullable Message updated(Interaction interaction, JsonNode carried) {
        var source = interaction.act().source();
        if (source != null) {
            messages.edit(source, carried);
        }
        return source;
    }

    /**
     * Posts a follow-up. Directly after a deferred answer it fills that in instead, as Discord does for the sake of old
     * bots.
     */
    public Message followUp(Interaction interaction, JsonNode payload) {
        return timeline.during(() -> {
            var original = interaction.message();
            if (original.isPresent() && original.get().current().loading()) {
                messages.edit(original.get(), payload);
                return original.get();
            }
            var message = post(interaction, payload, 0);
            interaction.addFollowup(message);
            timeline.publish(new SimulatorEvent.InteractionAnswered(interaction, clock.instant()));
            return message;
        });
    }

    private Message post(Interaction interaction, JsonNode payload, int more) {
        boolean hidden = interaction.act().install() == Interaction.Install.USER_HIDDEN;
        int flags = payload.path("flags").asInt() | more | (hidden ? MessageVersion.EPHEMERAL : 0);
        var extra = Json.object().put("flags", flags).put("type", type(interaction));
        extra.put("webhook_id", bot.id()).put("application_id", bot.id());
        extra.set("interaction_metadata", metadata(interaction));
        reference(interaction).ifPresent(source -> refer(extra, source));
        boolean ephemeral = (flags & MessageVersion.EPHEMERAL) != 0;
        var act = interaction.act();
        return messages.post(new Post(act.channel(), bot, payload, extra, ephemeral ? act.user() : null));
    }

    /** The message that an answer hangs on: a component's, or the answer that a follow-up follows. */
    private static Optional<Message> reference(Interaction interaction) {
        return interaction
                .message()
                .or(() -> Optional.ofNullable(interaction.act().source()));
    }

    private static int type(Interaction interaction) {
        if (reference(interaction).isPresent()) {
            return REPLY_MESSAGE;
        }
        boolean chatInput = interaction.act().data().path("type").asInt(1) == 1;
        return chatInput ? CHAT_INPUT_MESSAGE : CONTEXT_MENU_MESSAGE;
    }

    private static void refer(ObjectNode extra, Message source) {
        var reference = extra.putObject("message_reference")
                .put("type", 0)
                .put("channel_id", source.channel().id())
                .put("message_id", source.id());
        if (source.channel().guildId() != null) {
            reference.put("guild_id", source.channel().guildId());
        }
    }

    private static ObjectNode metadata(Interaction interaction) {
        var act = interaction.act();
        var json =
                Json.object().put("id", interaction.id()).put("type", act.kind().code());
        json.set("user", act.user().json());
        json.set("authorizing_integration_owners", owners(act));
        if (act.kind() == Interaction.Kind.COMPONENT && act.source() != null) {
            json.put("interacted_message_id", act.source().id());
        }
        if (act.kind() == Interaction.Kind.MODAL && act.opener() != null) {
            json.set("triggering_interaction_metadata", metadata(act.opener()));
        }
        return json;
    }

    /** Where the application is installed: in the guild, ("0") with the bot for a direct conversation, or by a user. */
    public static ObjectNode owners(Interaction.Act act) {
        if (act.install().foreign()) {
            return Json.object().put("1", act.user().id());
        }
        String guild = act.channel().guildId();
        return Json.object().put("0", guild == null ? "0" : guild);
    }
}
