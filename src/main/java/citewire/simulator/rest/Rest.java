package citewire.simulator.rest;

import citewire.simulator.options.Quirk;
import citewire.simulator.options.SimulatorOptions;
import citewire.simulator.wire.WireEntry;
import citewire.simulator.wire.WireLog;
import citewire.simulator.world.Json;
import citewire.simulator.world.World;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The REST interface: every request passes faults, authorization and rate limits before its route, and is logged. */
public final class Rest {

    private static final Logger LOG = LoggerFactory.getLogger(Rest.class);

    private final SimulatorOptions options;
    private final WireLog wire;
    private final Faults faults;
    private final Clock clock;
    private final Buckets buckets;
    private final Map<Route, RouteHandler> handlers = new EnumMap<>(Route.class);

    public Rest(World world, SimulatorOptions options, WireLog wire, Faults faults, Clock clock) {
        this.options = options;
        this.wire = wire;
        this.faults = faults;
        this.clock = clock;
        this.buckets = new Buckets(options.limits(), clock);
        new AccountRoutes(world).addTo(handlers);
        new CommandRoutes(world, options).addTo(handlers);
        new InteractionRoutes(world, options, clock).addTo(handlers);
        new WebhookRoutes(world, options.limits(), clock).addTo(handlers);
        new MessageRoutes(world, clock).addTo(handlers);
    }

    /** Registers every route, and an answer for what is none. */
    public void serve(RoutesConfig routes) {
        handlers.forEach((route, handler) -> routes.addHttpHandler(
                HandlerType.findOrCreate(route.method()), route.path(), http -> serve(route, handler, http)));
        for (var method : List.of("GET", "POST", "PUT", "PATCH", "DELETE")) {
            routes.addHttpHandler(HandlerType.findOrCreate(method), Route.BASE + "/*", this::refuse);
        }
    }

    private void refuse(Context http) {
        var at = clock.instant();
        var body = DiscordError.notFound().body();
        send(http, new Reply(404, body));
        log(http, at, null, 404, body);
    }

    private void serve(Route route, RouteHandler handler, Context http) {
        var at = clock.instant();
        var fault = faults.take(route);
        if (fault.filter(Fault.Dropped.class::isInstance).isPresent()) {
            drop(http);
            log(http, at, null, 0, null);
            return;
        }
        JsonNode body = null;
        Reply reply;
        try {
            body = Bodies.read(http);
            suffer(fault, http);
            authorize(route, http);
            limit(route, http);
            reply = handler.handle(new Call(route, http, body));
        } catch (DiscordError refused) {
            reply = new Reply(refused.status(), refused.body());
        } catch (RuntimeException broken) {
            LOG.error("{} {} could not be simulated", http.method(), http.path(), broken);
            reply = new Reply(500, error(500));
        }
        send(http, reply);
        log(http, at, body, reply.status(), reply.body());
    }

    private void authorize(Route route, Context http) {
        var expected = "Bot " + options.bot().token();
        if (!route.open() && !expected.equals(http.header("Authorization"))) {
            throw DiscordError.unauthorized();
        }
    }

    private void suffer(Optional<Fault> fault, Context http) {
        switch (fault.orElse(null)) {
            case Fault.RateLimited limited -> tooMany(http, limited.retryAfter());
            case Fault.ServerError broken ->
                throw DiscordError.of(
                        broken.status(),
                        0,
                        error(broken.status()).path("message").asText());
            case Fault.Refused refused -> throw DiscordError.of(refused.status(), refused.code(), refused.message());
            case Fault.Delayed delayed -> pause(delayed.by());
            case Fault.Dropped dropped -> throw new IllegalStateException("a dropped request is not served");
            case null -> {}
        }
    }

    private void limit(Route route, Context http) {
        var key = route + majorParameter(http);
        var standing = buckets.take(key);
        http.header("X-RateLimit-Bucket", Integer.toHexString(route.name().hashCode()))
                .header("X-RateLimit-Limit", Integer.toString(standing.limit()))
                .header("X-RateLimit-Remaining", Integer.toString(Math.max(0, standing.remaining())))
                .header("X-RateLimit-Reset", seconds(Duration.between(Instant.EPOCH, standing.reset())))
                .header("X-RateLimit-Reset-After", seconds(standing.resetAfter()));
        if (standing.exceeded()) {
            tooMany(http, standing.resetAfter());
        }
    }

    /** Channel, guild and webhook part one route's buckets. */
    private static String majorParameter(Context http) {
        var parameters = http.pathParamMap();
        return " " + parameters.get("channel") + " " + parameters.get("guild") + " " + parameters.get("token");
    }

    private static void tooMany(Context http, Duration wait) {
        long whole = Math.max(1, wait.plusMillis(999).toSeconds());
        http.header("Retry-After", Long.toString(whole)).header("X-RateLimit-Scope", "user");
        throw DiscordError.tooMany(wait.toMillis() / 1000.0);
    }

    private static void pause(Duration by) {
        try {
            Thread.sleep(by);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(Context http, Reply reply) {
        if (!options.has(Quirk.NO_VIA_HEADER)) {
            http.header("via", "1.1 google");
        }
        http.status(reply.status());
        if (reply.body() != null) {
            http.contentType("application/json").result(reply.body().toString());
        }
    }

    /** Closes the connection under the request. */
    private static void drop(Context http) {
        var request = Objects.requireNonNull(
                ServletContextRequest.getServletContextRequest(http.req()), "served by another container than Jetty");
        request.getConnectionMetaData().getConnection().getEndPoint().close();
    }

    private void log(Context http, Instant at, @Nullable JsonNode request, int status, @Nullable JsonNode response) {
        var query = Optional.ofNullable(http.queryString()).orElse("");
        wire.add(new WireEntry.Exchange(
                at,
                http.method().toString(),
                http.path(),
                query,
                request,
                status,
                response,
                Duration.between(at, clock.instant())));
    }

    private static JsonNode error(int status) {
        return Json.object().put("message", status + ": Internal Server Error").put("code", 0);
    }

    private static String seconds(Duration duration) {
        return String.format(java.util.Locale.ROOT, "%.3f", duration.toMillis() / 1000.0);
    }
}
