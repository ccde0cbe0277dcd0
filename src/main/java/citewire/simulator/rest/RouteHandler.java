package citewire.simulator.rest;

/** Serves a route; refuses with a {@link DiscordError}. */
@FunctionalInterface
interface RouteHandler {

    Reply handle(Call call);
}
