package citewire.simulator.rest;

import citewire.simulator.world.Channel;
import citewire.simulator.world.Json;
import citewire.simulator.world.Message;
import citewire.simulator.world.Post;
import citewire.simulator.world.Role;
import citewire.simulator.world.SimulatorEvent;
import citewire.simulator.world.World;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** Messages of channels and threads, typing, and the opening of threads. */
final class MessageRoutes {

    private static final int REPLY = 19;
    private static final int LISTED = 50;

    /** Discord says "the past few minutes". */
    private static final Duration NONCES = Duration.ofMinutes(3);

    private final World world;
    private final Clock clock;
    private final ChannelRights rights;

    MessageRoutes(World world, Clock clock) {
        this.world = world;
        this.clock = clock;
        this.rights = new ChannelRights(world.directory());
    }

    void addTo(Map<Route, RouteHandler> handlers) {
        handlers.put(Route.GET_CHANNEL, call -> Reply.ok(channelJson(channel(call))));
        handlers.put(Route.LIST_MESSAGES, this::list);
        handlers.put(Route.CREATE_MESSAGE, this::create);
        handlers.put(Route.GET_MESSAGE, call -> Reply.ok(message(call).current().json()));
        handlers.put(Route.EDIT_MESSAGE, this::edit);
        handlers.put(Route.DELETE_MESSAGE, this::delete);
        handlers.put(Route.TRIGGER_TYPING, this::type);
        handlers.put(Route.CREATE_THREAD, this::thread);
        handlers.put(Route.CREATE_MESSAGE_THREAD, this::messageThread);
    }

    private Reply list(Call call) {
        int limit = call.http().queryParamAsClass("limit", Integer.class).getOrDefault(LISTED);
        var after = call.http().queryParam("after");
        var before = call.http().queryParam("before");
        var oldestFirst = world.messages().in(channel(call)).stream()
                .filter(message -> message.audience().isEmpty())
                .filter(message -> after == null || later(message.id(), after))
                .filter(message -> before == null || later(before, message.id()))
                .toList();
        // behind a message the next ones are given, else the last ones; the newest first either way
        int from = after == null ? Math.max(0, oldestFirst.size() - limit) : 0;
        return Reply.ok(oldestFirst.subList(from, Math.min(oldestFirst.size(), from + limit)).reversed().stream()
                .map(message -> message.current().json())
                .collect(Json.toArray()));
    }

    private static boolean later(String id, String other) {
        return Long.compareUnsigned(Long.parseUnsignedLong(id), Long.parseUnsignedLong(other)) > 0;
    }

    private Reply create(Call call) {
        var channel = channel(call);
        var form = call.json();
        MessageRules.checkNew(form);
        rights.requireSend(channel, form);
        var bot = world.directory().bot();
        var nonce = form.path("nonce").asText("");
        if (form.path("enforce_nonce").asBoolean() && !nonce.isEmpty()) {
            var known = world.messages().created(bot, nonce, clock.instant().minus(NONCES));
            if (known.isPresent()) {
                return Reply.ok(known.get().current().json());
            }
        }
        var message = world.messages().post(new Post(channel, bot, form, reference(channel, form), null));
        return Reply.ok(message.current().json());
    }

    /** What a reply adds to its message: the reference, and the message referred to. */
    private ObjectNode reference(Channel channel, JsonNode form) {
        var extra = Json.object();
        var id = form.path("message_reference").path("message_id").asText("");
        if (id.isEmpty()) {
            return extra;
        }
        var referred = world.messages().find(channel.id(), id);
        if (referred.isEmpty()) {
            if (form.path("message_reference").path("fail_if_not_exists").asBoolean(true)) {
                var errors = new FormErrors();
                errors.add("message_reference", "REPLIES_UNKNOWN_MESSAGE", "Unknown message");
                errors.throwIfAny();
            }
            return extra;
        }
        extra.put("type", REPLY);
        refer(extra, referred.get());
        return extra;
    }

    private static void refer(ObjectNode extra, Message referred) {
        var reference = extra.putObject("message_reference")
                .put("type", 0)
                .put("channel_id", referred.channel().id())
                .put("message_id", referred.id());
        if (referred.channel().guildId() != null) {
            reference.put("guild_id", referred.channel().guildId());
        }
        var json = referred.current().json();
        json.remove("referenced_message");
        extra.set("referenced_message", json);
    }

    private Reply edit(Call call) {
        var message = own(call, 50005, "Cannot edit a message authored by another user");
        MessageRules.checkEdit(call.json());
        rights.requireGoing(message.channel());
        return Reply.ok(world.messages().edit(message, call.json()).json());
    }

    private Reply delete(Call call) {
        world.messages().delete(own(call, 50013, "Missing Permissions"));
        return Reply.noContent();
    }

    private Reply type(Call call) {
        var bot = world.directory().bot();
        world.timeline().publish(new SimulatorEvent.TypingStarted(channel(call), bot, clock.instant()));
        return Reply.noContent();
    }

    private Reply thread(Call call) {
        var id = world.snowflakes().next();
        var parent = threadable(call, id);
        var bot = world.directory().bot();
        return Reply.created(channelJson(world.directory().newThread(parent, id, name(call), bot)));
    }

    private Reply messageThread(Call call) {
        var message = message(call);
        threadable(call, message.id());
        var bot = world.directory().bot();
        return Reply.created(channelJson(world.messages().openThread(message, name(call), bot)));
    }

    private static String name(Call call) {
        return call.json().path("name").asText();
    }

    /**
     * The channel in which a thread may be opened.
     *
     * @param id of the thread to be: of the message that it hangs on, or a new one
     */
    private Channel threadable(Call call, String id) {
        var errors = new FormErrors();
        errors.between("name", call.json().path("name"), 1, 100);
        errors.throwIfAny();
        var parent = channel(call);
        if (parent.kind() != Channel.Kind.TEXT) {
            throw DiscordError.of(400, 50024, "Cannot execute action on this channel type");
        }
        long granted = Long.parseUnsignedLong(
                world.directory().permissions(parent, world.directory().bot()));
        if ((granted & Role.CREATE_PUBLIC_THREADS) == 0) {
            throw DiscordError.of(403, 50013, "Missing Permissions");
        }
        if (world.directory().channel(id).isPresent()) {
            throw DiscordError.of(400, 160004, "A thread has already been created for this message");
        }
        return parent;
    }

    private ObjectNode channelJson(Channel channel) {
        return world.directory().channelJson(channel);
    }

    private Channel channel(Call call) {
        var channel = world.directory()
                .channel(call.path("channel"))
                .orElseThrow(() -> DiscordError.unknown(10003, "Channel"));
        rights.requireView(channel);
        return channel;
    }

    private Message message(Call call) {
        return world.messages()
                .find(channel(call).id(), call.path("message"))
                .filter(message -> message.audience().isEmpty())
                .orElseThrow(() -> DiscordError.unknown(10008, "Message"));
    }

    private Message own(Call call, int code, String refusal) {
        var message = message(call);
        if (!message.author().equals(world.directory().bot())) {
            throw DiscordError.of(403, code, refusal);
        }
        return message;
    }
}
