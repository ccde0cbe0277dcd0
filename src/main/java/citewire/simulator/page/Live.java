package citewire.simulator.page;

import citewire.simulator.world.Json;
import citewire.simulator.world.SimulatorEvent;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells every page what there is when it comes, and from then on what happens. */
final class Live {

    private static final Logger LOG = LoggerFactory.getLogger(Live.class);
    private static final long PING_SECONDS = 20;

    private final Stage stage;
    private final Cast cast;
    private final Backstage backstage;
    private final Troubles troubles;
    private final Pushes pushes;
    private final Map<String, Viewer> viewers = new ConcurrentHashMap<>();

    Live(Stage stage, Cast cast, Backstage backstage) {
        this.stage = stage;
        this.cast = cast;
        this.backstage = backstage;
        this.troubles = new Troubles(stage, backstage, this::note);
        this.pushes = new Pushes(stage.gateway());
        stage.world().timeline().listen(this::tell);
    }

    Troubles troubles() {
        return troubles;
    }

    void serve(WsConfig socket) {
        socket.onConnect(this::connected);
        socket.onClose(context -> viewers.remove(context.sessionId()));
        socket.onError(context -> LOG.debug("a page's socket broke", context.error()));
    }

    private void connected(WsContext context) {
        var view = new View(stage.world(), cast, cast.player(context.queryParam("as")));
        var viewer = new Viewer(context.session, view);
        context.enableAutomaticPings(PING_SECONDS, TimeUnit.SECONDS);
        // The wiring may take its time, which the world must not wait for.
        var behind = behind();
        stage.world().timeline().run(() -> {
            viewer.send(state(view).setAll(behind));
            viewers.put(context.sessionId(), viewer);
        });
        if (!context.session.isOpen()) {
            viewers.remove(context.sessionId());
        }
    }

    private ObjectNode state(View view) {
        var bot = stage.world().directory().bot();
        var json = Json.object()
                .put("type", "state")
                .put("me", view.me().id())
                .put("locale", stage.world().directory().locale(view.me()))
                .put("title", cast.guild().name());
        json.set("users", view.users());
        json.set("roles", view.roles());
        json.set("channels", view.channels());
        json.set("commands", view.commands());
        json.putObject("bot")
                .put("id", bot.id())
                .put("name", bot.name())
                .put("online", stage.gateway().hasBot());
        return json.put("now", stage.clock().instant().toString());
    }

    private ObjectNode behind() {
        var json = Json.object();
        json.set("suggestions", Json.strings(backstage.suggestions()));
        json.set("models", models());
        json.set("troubles", troubles.offered());
        return json;
    }

    private ArrayNode models() {
        return backstage.models().stream()
                .map(model -> Json.object()
                        .put("id", model.id())
                        .put("label", model.label())
                        .put("detail", model.detail())
                        .put("active", model.active()))
                .collect(Json.toArray());
    }

    /** Under the world's lock. */
    private void tell(SimulatorEvent event) {
        viewers().forEach(viewer -> pushes.of(event, viewer.view()).ifPresent(viewer::send));
    }

    /** Tells every page a sentence. */
    void note(String text) {
        var at = stage.clock().instant().toString();
        tellAll(Json.object().put("type", "note").put("text", text).put("at", at));
    }

    /** Tells every page which models there are now. */
    void modelsChanged() {
        var json = Json.object().put("type", "models");
        json.set("models", models());
        tellAll(json);
    }

    private void tellAll(ObjectNode text) {
        viewers().forEach(viewer -> viewer.send(text));
    }

    private List<Viewer> viewers() {
        return List.copyOf(viewers.values());
    }
}
