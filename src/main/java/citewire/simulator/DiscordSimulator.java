package citewire.simulator;

import citewire.simulator.client.Member;
import citewire.simulator.gateway.Gateway;
import citewire.simulator.model.ScriptedModel;
import citewire.simulator.options.SimulatorOptions;
import citewire.simulator.page.Backstage;
import citewire.simulator.page.DemoPage;
import citewire.simulator.page.Stage;
import citewire.simulator.rest.Faults;
import citewire.simulator.rest.Rest;
import citewire.simulator.rest.Route;
import citewire.simulator.wire.WireLog;
import citewire.simulator.world.Channel;
import citewire.simulator.world.Guild;
import citewire.simulator.world.Message;
import citewire.simulator.world.Ping;
import citewire.simulator.world.SimulatorEvent;
import citewire.simulator.world.World;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.Javalin;
import io.javalin.util.JavalinBindException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.eclipse.jetty.server.ServerConnector;
import org.jspecify.annotations.Nullable;

/**
 * A Discord-compatible server on loopback. A bot connects to {@link #apiUrl()} and {@link #gatewayUrl()}; members act
 * through {@link #member}; what comes of it is watched on the interactions and messages that this hands out.
 */
public final class DiscordSimulator implements AutoCloseable {

    private static final String GATEWAY_PATH = "/gateway";
    /** Some hundred answers with all their edits. */
    private static final int WIRE_ENTRIES = 20_000;

    private final SimulatorOptions options;
    private final World world;
    private final WireLog wire;
    private final Gateway gateway;
    private final Faults faults;
    private final ScriptedModel model;
    private final Javalin server;
    private final boolean paged;
    private final List<Consumer<WireLog>> closed = new CopyOnWriteArrayList<>();

    private DiscordSimulator(SimulatorOptions options, Clock clock, @Nullable Backstage backstage) {
        this.options = options;
        this.world = World.begin(options, clock);
        this.wire = new WireLog(WIRE_ENTRIES);
        this.gateway = new Gateway(world, options, wire, clock);
        this.faults = new Faults();
        this.model = new ScriptedModel(clock);
        var rest = new Rest(world, options, wire, faults, clock);
        var page = backstage == null ? null : page(backstage, clock);
        this.server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.startup.startupWatcherEnabled = false;
            config.concurrency.useVirtualThreads = true;
            if (page != null) {
                page.guard(config.routes, GATEWAY_PATH);
            }
            config.routes.ws(GATEWAY_PATH, gateway::serve);
            rest.serve(config.routes);
            model.serve(config.routes);
            if (page != null) {
                page.serve(config.routes);
            }
        });
        this.paged = page != null;
    }

    private DemoPage page(Backstage backstage, Clock clock) {
        return new DemoPage(new Stage(world, gateway, faults, wire, clock), backstage, options.page());
    }

    /** Starts serving on the options' port of 127.0.0.1, without a page. */
    public static DiscordSimulator start(SimulatorOptions options, Clock clock) {
        return started(new DiscordSimulator(options, clock, null), "127.0.0.1");
    }

    /** Starts serving with the demo page, before which a reader plays the options' people. */
    public static DiscordSimulator start(SimulatorOptions options, Clock clock, Backstage backstage) {
        var simulator = new DiscordSimulator(options, clock, backstage);
        return started(simulator, options.page().address());
    }

    private static DiscordSimulator started(DiscordSimulator simulator, String address) {
        int port = simulator.options.port();
        try {
            simulator.server.start(address, port);
            return simulator;
        } catch (JavalinBindException e) {
            throw new IllegalStateException(
                    "port " + port + " is taken by another process: name another one, or 0 for a free one", e);
        }
    }

    /**
     * Where the demo page is.
     *
     * @throws IllegalStateException when none is served
     */
    public URI pageUrl() {
        if (!paged) {
            throw new IllegalStateException("this simulator was started without a page");
        }
        return URI.create("http://127.0.0.1:" + server.port() + "/");
    }

    /** The REST base, with a slash at its end. */
    public URI apiUrl() {
        return URI.create("http://127.0.0.1:" + server.port() + Route.BASE + "/");
    }

    /** The gateway, without a query. */
    public URI gatewayUrl() {
        return URI.create("ws://127.0.0.1:" + server.port() + GATEWAY_PATH);
    }

    /** Is gone, as when Discord is down or the network is: every connection breaks, and none is taken. */
    public void leave() {
        connectors(connector -> {
            connector.setPort(connector.getLocalPort());
            connector.stop();
        });
    }

    /** Is there again, at the address of before, with all that it knew. */
    public void comeBack() {
        connectors(ServerConnector::start);
    }

    private interface Doing {
        void with(ServerConnector connector) throws Exception;
    }

    private void connectors(Doing doing) {
        for (var connector : server.jettyServer().server().getConnectors()) {
            try {
                doing.with((ServerConnector) connector);
            } catch (Exception e) {
                throw new IllegalStateException("the simulator's port cannot be opened or closed", e);
            }
        }
    }

    public SimulatorOptions options() {
        return options;
    }

    /** All there is, for what this class has no shorter word for. */
    public World world() {
        return world;
    }

    /** The gateway, to wait for a bot and to make trouble: cut sockets, ask to reconnect, invalidate sessions. */
    public Gateway gateway() {
        return gateway;
    }

    /** The REST faults, to plan some. */
    public Faults faults() {
        return faults;
    }

    /** The scripted chat model, to switch it off and on. */
    public ScriptedModel model() {
        return model;
    }

    /** The base of the scripted model's interface, which is OpenAI's. */
    public URI modelUrl() {
        return URI.create("http://127.0.0.1:" + server.port() + ScriptedModel.BASE);
    }

    public WireLog wire() {
        return wire;
    }

    /** The guild that was there from the start. */
    public Guild guild() {
        return world.directory().guilds().getFirst();
    }

    /** The text channel of that name in the first guild, made when there is none; "general" is always there. */
    public Channel channel(String name) {
        return world.directory().textChannel(guild(), name);
    }

    /** The member of that name in the first guild, made when there is none. */
    public Member member(String name) {
        return new Member(world.directory().human(guild(), name), world);
    }

    /** The member of that name in the first guild as a moderator, made when there is none. */
    public Member moderator(String name) {
        return new Member(world.directory().moderator(guild(), name), world);
    }

    /** The messages of a channel that are there, oldest first. */
    public List<Message> messages(Channel channel) {
        return world.messages().in(channel);
    }

    /** Waits for a message of the bot in a channel, past ones included. */
    public Message awaitBotMessage(Channel channel, Duration patience, Predicate<Message> wanted) {
        var bot = world.directory().bot();
        return world.messages()
                .await(channel, patience, message -> message.author().equals(bot) && wanted.test(message));
    }

    /** Waits until the bot registered a command that members of the first guild can use; gives its definition. */
    public ObjectNode awaitCommand(String name, Duration patience) {
        return world.commands().await(guild().id(), name, patience);
    }

    /** Every notification that a message of the bot caused. */
    public List<Ping> pings() {
        return world.messages().pings();
    }

    /** Tells of everything that happens from now on, in order; the listener must not block. */
    public void listen(Consumer<SimulatorEvent> listener) {
        world.timeline().listen(listener);
    }

    /** Hands over what went over the wire, once, when this is closed. */
    public void whenClosed(Consumer<WireLog> reader) {
        closed.add(reader);
    }

    /** Stops the server; sockets are closed. */
    @Override
    public void close() {
        server.stop();
        var readers = List.copyOf(closed);
        closed.clear();
        readers.forEach(reader -> reader.accept(wire));
    }
}
