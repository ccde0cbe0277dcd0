package citewire.simulator.rest;

import citewire.simulator.options.Quirk;
import citewire.simulator.options.SimulatorOptions;
import citewire.simulator.world.Callback;
import citewire.simulator.world.Interaction;
import citewire.simulator.world.Json;
import citewire.simulator.world.World;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** Acknowledging interactions. */
final class InteractionRoutes {

    private final World world;
    private final SimulatorOptions options;
    private final Clock clock;

    InteractionRoutes(World world, SimulatorOptions options, Clock clock) {
        this.world = world;
        this.options = options;
        this.clock = clock;
    }

    void addTo(Map<Route, RouteHandler> handlers) {
        handlers.put(Route.CALLBACK, this::callback);
    }

    private Reply callback(Call call) {
        var interaction = acknowledgeable(call);
        var how = Callback.of(call.json().path("type").asInt())
                .orElseThrow(() -> DiscordError.of(400, 50035, "Invalid Form Body"));
        var carried = call.json().path("data");
        check(interaction, how, carried);
        world.interactions().acknowledge(interaction, how, carried);
        boolean body = call.asks("with_response") && !options.has(Quirk.CALLBACK_WITHOUT_BODY);
        return body ? Reply.ok(answer(interaction, how)) : Reply.noContent();
    }

    private Interaction acknowledgeable(Call call) {
        var interaction = world.interactions()
                .byToken(call.path("token"))
                .filter(known -> known.id().equals(call.path("interaction")))
                .orElseThrow(InteractionRoutes::unknown);
        if (interaction.callback().isPresent()) {
            throw DiscordError.of(400, 40060, "Interaction has already been acknowledged.");
        }
        var age = Duration.between(interaction.started(), clock.instant());
        if (age.compareTo(options.limits().callback()) > 0) {
            throw unknown();
        }
        if (world.directory().channel(interaction.act().channel().id()).isEmpty()) {
            throw DiscordError.unknown(10003, "Channel");
        }
        return interaction;
    }

    private static DiscordError unknown() {
        return DiscordError.unknown(10062, "interaction");
    }

    private static void check(Interaction interaction, Callback how, JsonNode carried) {
        if (!fits(interaction, how)) {
            throw DiscordError.of(400, 50035, "Invalid Form Body");
        }
        switch (how) {
            case REPLY -> MessageRules.checkNew(carried);
            case UPDATE -> MessageRules.checkEdit(carried);
            case CHOICES -> CommandRules.checkChoices(carried.path("choices"));
            case MODAL -> CommandRules.checkModal(carried);
            case DEFERRED_REPLY, DEFERRED_UPDATE -> {}
        }
    }

    private static boolean fits(Interaction interaction, Callback how) {
        boolean completes = interaction.act().kind() == Interaction.Kind.AUTOCOMPLETE;
        return switch (how) {
            case CHOICES -> completes;
            case MODAL -> !completes && interaction.act().kind() != Interaction.Kind.MODAL;
            case UPDATE, DEFERRED_UPDATE -> interaction.act().source() != null;
            case REPLY, DEFERRED_REPLY -> !completes;
        };
    }

    /** What was made of it. Discord's description knows a created and an updated message alone as the resource. */
    private static ObjectNode answer(Interaction interaction, Callback how) {
        var json = Json.object();
        var told = json.putObject("interaction")
                .put("id", interaction.id())
                .put("type", interaction.act().kind().code());
        interaction.message().ifPresent(message -> {
            var version = message.current();
            told.put("response_message_id", message.id())
                    .put("response_message_loading", version.loading())
                    .put("response_message_ephemeral", version.ephemeral());
            boolean updates = how == Callback.UPDATE || how == Callback.DEFERRED_UPDATE;
            json.putObject("resource")
                    .put("type", updates ? Callback.UPDATE.code() : Callback.REPLY.code())
                    .set("message", version.json());
        });
        return json;
    }
}
