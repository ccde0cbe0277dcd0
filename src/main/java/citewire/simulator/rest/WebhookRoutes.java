package citewire.simulator.rest;

import citewire.simulator.options.Limits;
import citewire.simulator.world.Interaction;
import citewire.simulator.world.Message;
import citewire.simulator.world.World;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** An interaction's answer and follow-ups, by its token. */
final class WebhookRoutes {

    private static final String ORIGINAL = "@original";

    /** What Discord takes for an interaction in a guild where the app is installed by its user alone. */
    private static final int FOREIGN_FOLLOW_UPS = 5;

    private final World world;
    private final Limits limits;
    private final Clock clock;
    private final ChannelRights rights;

    WebhookRoutes(World world, Limits limits, Clock clock) {
        this.world = world;
        this.limits = limits;
        this.clock = clock;
        this.rights = new ChannelRights(world.directory());
    }

    void addTo(Map<Route, RouteHandler> handlers) {
        handlers.put(Route.GET_ANSWER, call -> Reply.ok(message(call).current().json()));
        handlers.put(Route.EDIT_ANSWER, this::edit);
        handlers.put(Route.DELETE_ANSWER, this::delete);
        handlers.put(Route.CREATE_FOLLOWUP, this::followUp);
    }

    private Reply edit(Call call) {
        var message = message(call);
        MessageRules.checkEdit(call.json());
        rights.requireGoing(message.channel());
        return Reply.ok(world.messages().edit(message, call.json()).json());
    }

    private Reply delete(Call call) {
        world.messages().delete(message(call));
        return Reply.noContent();
    }

    private Reply followUp(Call call) {
        var interaction = interaction(call);
        MessageRules.checkNew(call.json());
        rights.requireUnlocked(interaction.act().channel());
        if (interaction.act().install().foreign() && interaction.followups().size() >= FOREIGN_FOLLOW_UPS) {
            throw DiscordError.of(400, 40094, "This interaction has reached the maximum number of follow-up messages");
        }
        var message = world.interactions().followUp(interaction, call.json());
        return Reply.ok(message.current().json());
    }

    private Message message(Call call) {
        var interaction = interaction(call);
        var wanted = call.path("message");
        return interaction
                .message()
                .filter(original -> wanted.equals(ORIGINAL) || wanted.equals(original.id()))
                .or(() -> interaction.followups().stream()
                        .filter(followup -> followup.id().equals(wanted))
                        .findFirst())
                .filter(message -> message.deleted().isEmpty())
                .orElseThrow(() -> DiscordError.unknown(10008, "Message"));
    }

    /** An acknowledged interaction whose token still serves. */
    private Interaction interaction(Call call) {
        var interaction = world.interactions()
                .byToken(call.path("token"))
                .filter(known ->
                        call.path("application").equals(world.directory().bot().id()))
                .filter(known -> known.callback().isPresent())
                .orElseThrow(() -> DiscordError.unknown(10015, "Webhook"));
        var age = Duration.between(interaction.started(), clock.instant());
        if (age.compareTo(limits.token()) > 0) {
            throw DiscordError.of(401, 50027, "Invalid Webhook Token");
        }
        if (world.directory().channel(interaction.act().channel().id()).isEmpty()) {
            throw DiscordError.unknown(10003, "Channel");
        }
        return interaction;
    }
}
