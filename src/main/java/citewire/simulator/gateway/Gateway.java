package citewire.simulator.gateway;

import citewire.simulator.options.Quirk;
import citewire.simulator.options.SimulatorOptions;
import citewire.simulator.wire.WireLog;
import citewire.simulator.world.Json;
import citewire.simulator.world.SimulatorEvent;
import citewire.simulator.world.World;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The gateway's WebSocket: greets, identifies, resumes, and can misbehave when asked to. */
public final class Gateway {

    private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);
    private static final ObjectMapper MAPPER = new ObjectMapper();
    /** A client that leaves with one of these gives its session up. */
    private static final List<Integer> FINAL = List.of(1000, 1001);

    private final World world;
    private final SimulatorOptions options;
    private final WireLog wire;
    private final Clock clock;
    private final Dispatches dispatches;
    private final Broadcast broadcast;
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private int connections;

    public Gateway(World world, SimulatorOptions options, WireLog wire, Clock clock) {
        this.world = world;
        this.options = options;
        this.wire = wire;
        this.clock = clock;
        this.dispatches = new Dispatches(world);
        this.broadcast = new Broadcast(dispatches);
        world.timeline().listen(broadcast::tell);
    }

    /** Attaches itself to a WebSocket route. */
    public void serve(WsConfig socket) {
        socket.onConnect(this::connected);
        socket.onMessage(context -> received(context, context.message()));
        socket.onClose(context -> closed(context.sessionId(), context.status()));
        socket.onError(context -> LOG.debug("gateway socket {} broke", context.sessionId(), context.error()));
    }

    /** Whether a bot is connected and has identified or resumed. */
    public boolean hasBot() {
        return world.timeline().read(broadcast::connected);
    }

    /** Waits until a bot has identified or resumed. */
    public void awaitBot(Duration patience) {
        world.timeline()
                .await(
                        "a bot at the gateway",
                        patience,
                        () -> Optional.of(hasBot()).filter(is -> is));
    }

    /** Cuts every socket without a close frame. The sessions can be resumed. */
    public void cutSockets() {
        world.timeline()
                .run(() -> lines().forEach(line -> {
                    lost(line);
                    line.connection.cut();
                }));
    }

    /** Asks every bot to reconnect and resume (op 7). */
    public void askToReconnect() {
        world.timeline().run(() -> lines().forEach(line -> line.connection.send(frame(Opcode.RECONNECT))));
    }

    /** Declares every session invalid (op 9): its bot has to identify anew. */
    public void invalidateSessions() {
        world.timeline().run(() -> {
            broadcast.clear();
            lines().forEach(line ->
                    line.connection.send(frame(Opcode.INVALID_SESSION).put("d", false)));
        });
    }

    /** Sends op 9 with leave to resume. */
    public void interruptSessions() {
        world.timeline()
                .run(() -> lines().forEach(line ->
                        line.connection.send(frame(Opcode.INVALID_SESSION).put("d", true))));
    }

    private List<Line> lines() {
        return List.copyOf(lines.values());
    }

    private void connected(WsContext context) {
        var url = URI.create("ws://" + context.host()
                + context.session.getUpgradeRequest().getRequestURI().getPath());
        boolean zlib = "zlib-stream".equals(context.queryParam("compress"));
        context.session.setIdleTimeout(options.heartbeat().multipliedBy(3));
        world.timeline().run(() -> {
            var deflater = zlib ? new Deflater(Deflater.BEST_SPEED) : null;
            var line = new Line(new Connection(++connections, context.session, clock, wire, deflater), url);
            lines.put(context.sessionId(), line);
            if (!"10".equals(context.queryParam("v")) || !"json".equals(context.queryParam("encoding"))) {
                line.connection.close(CloseCode.INVALID_VERSION);
                return;
            }
            var hello = frame(Opcode.HELLO);
            hello.putObject("d").put("heartbeat_interval", options.heartbeat().toMillis());
            line.connection.send(hello);
        });
    }

    private void received(WsContext context, String text) {
        world.timeline().run(() -> {
            var line = lines.get(context.sessionId());
            if (line == null) {
                return;
            }
            try {
                var frame = MAPPER.readTree(text);
                line.connection.received(frame);
                answer(line, frame);
            } catch (JsonProcessingException e) {
                LOG.debug("gateway frame is no JSON", e);
                line.connection.close(CloseCode.DECODE_ERROR);
            }
        });
    }

    private void answer(Line line, JsonNode frame) {
        switch (frame.path("op").asInt(-1)) {
            case Opcode.HEARTBEAT -> line.connection.send(frame(Opcode.HEARTBEAT_ACK));
            case Opcode.IDENTIFY -> identify(line, frame.path("d"));
            case Opcode.RESUME -> resume(line, frame.path("d"));
            case Opcode.PRESENCE, Opcode.VOICE_STATE, Opcode.REQUEST_MEMBERS -> requireSession(line);
            default -> line.connection.close(CloseCode.UNKNOWN_OPCODE);
        }
    }

    private static void requireSession(Line line) {
        if (line.session == null) {
            line.connection.close(CloseCode.NOT_AUTHENTICATED);
        }
    }

    private void identify(Line line, JsonNode body) {
        var intents = new Intents(body.path("intents").asInt());
        if (line.session != null) {
            line.connection.close(CloseCode.ALREADY_AUTHENTICATED);
        } else if (!knows(body)) {
            line.connection.close(CloseCode.AUTHENTICATION_FAILED);
        } else if (intents.privileged() && !options.has(Quirk.PRIVILEGED_INTENTS)) {
            line.connection.close(CloseCode.DISALLOWED_INTENTS);
        } else {
            begin(line, intents);
        }
    }

    private void begin(Line line, Intents intents) {
        var session = new BotSession("session-" + world.snowflakes().next(), intents, line.connection);
        line.session = session;
        broadcast.add(session);
        session.dispatch("READY", dispatches.ready(session.id(), line.url));
        for (var guild : world.directory().guilds()) {
            session.dispatch("GUILD_CREATE", dispatches.guild(guild, intents));
        }
        world.timeline().publish(new SimulatorEvent.BotConnected(session.id(), clock.instant()));
    }

    private void resume(Line line, JsonNode body) {
        var session = broadcast.find(body.path("session_id").asText());
        int sequence = body.path("seq").asInt(-1);
        if (!knows(body)) {
            line.connection.close(CloseCode.AUTHENTICATION_FAILED);
        } else if (session.isEmpty()) {
            line.connection.send(frame(Opcode.INVALID_SESSION).put("d", false));
        } else if (!session.get().reached(sequence)) {
            line.connection.close(CloseCode.INVALID_SEQUENCE);
        } else {
            line.session = session.get();
            session.get().resume(line.connection, sequence);
            world.timeline()
                    .publish(new SimulatorEvent.BotConnected(session.get().id(), clock.instant()));
        }
    }

    private boolean knows(JsonNode body) {
        return body.path("token").asText().equals(options.bot().token());
    }

    private void closed(String socketId, int status) {
        world.timeline().run(() -> {
            var line = lines.remove(socketId);
            if (line == null) {
                return;
            }
            boolean carried = lost(line);
            if (carried && line.session != null && FINAL.contains(status)) {
                broadcast.remove(line.session);
            }
        });
    }

    private static ObjectNode frame(int opcode) {
        var frame = Json.object().put("op", opcode);
        frame.putNull("d");
        frame.putNull("s");
        frame.putNull("t");
        return frame;
    }

    /** Whether the line still carried its session, which another may have resumed meanwhile. */
    private boolean lost(Line line) {
        boolean carried = line.session != null && line.session.lost(line.connection);
        if (carried && line.session != null) {
            world.timeline().publish(new SimulatorEvent.BotDisconnected(line.session.id(), clock.instant()));
        }
        return carried;
    }
}
