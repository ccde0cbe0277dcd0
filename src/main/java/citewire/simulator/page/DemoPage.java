package citewire.simulator.page;

import citewire.simulator.options.PageOptions;
import citewire.simulator.world.Json;
import citewire.simulator.world.Message;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The page that looks and behaves like Discord: its files, what it is told, what it may do and look up. */
public final class DemoPage {

    private static final Logger LOG = LoggerFactory.getLogger(DemoPage.class);
    private static final String LIVE = "/demo/live";
    private static final List<String> BOTS_ONLY = List.of("/api/*", "/model/*");

    private final Stage stage;
    private final Backstage backstage;
    private final Cast cast;
    private final Live live;
    private final Provenances provenances;
    private final Guard guard;
    private final PageFiles files = new PageFiles();

    public DemoPage(Stage stage, Backstage backstage, PageOptions options) {
        this.stage = stage;
        this.backstage = backstage;
        this.cast = new Cast(stage.world(), options);
        this.live = new Live(stage, cast, backstage);
        this.provenances = new Provenances(stage.world());
        this.guard = new Guard(options.hosts());
    }

    /** Keeps other sites' scripts, which run in the reader's browser, from what is a bot's. */
    public void guard(RoutesConfig routes, String gateway) {
        BOTS_ONLY.forEach(path -> routes.before(path, guard::admitBot));
        routes.wsBeforeUpgrade(gateway, guard::admitBot);
    }

    /** Registers its routes; they come last, since its files may have any path. */
    public void serve(RoutesConfig routes) {
        routes.exception(Refusal.class, (refusal, http) -> refuse(http, refusal.status(), refusal.sentence()));
        routes.wsBeforeUpgrade(LIVE, this::admitViewer);
        routes.ws(LIVE, live::serve);
        new Acts(stage.world(), cast).byPath().forEach((path, act) -> routes.post("/demo/" + path, acting(act)));
        routes.post("/demo/troubles", acting(form -> note(live.troubles().make(form.text("id")))));
        routes.post("/demo/models", acting(this::useModel));
        routes.get("/demo/wire", looking(this::wire));
        routes.get("/demo/why", looking(this::why));
        routes.get("/", shown(http -> files.own(http, "index.html")));
        routes.get("/press/{publisher}/<path>", shown(this::source));
        routes.get("/lib/lit-html/<path>", shown(http -> files.lit(http, http.pathParam("path"))));
        routes.get("/<path>", shown(http -> files.own(http, http.pathParam("path"))));
    }

    private void admitViewer(Context http) {
        guard.admit(http);
        cast.player(http.queryParam("as"));
    }

    private Handler acting(Function<Form, ObjectNode> act) {
        return answering(http -> {
            guard.admitAct(http);
            return act.apply(Form.read(http.bodyAsBytes()));
        });
    }

    private Handler looking(Function<Message, ObjectNode> look) {
        return answering(http -> {
            guard.admit(http);
            return look.apply(message(http));
        });
    }

    /** What a client would not send is refused in its words; whatever else goes wrong becomes a sentence. */
    private static Handler answering(Function<Context, ObjectNode> work) {
        return http -> {
            withHeaders(http);
            try {
                http.contentType("application/json").result(work.apply(http).toString());
            } catch (Refusal | HttpResponseException refusal) {
                throw refusal;
            } catch (NumberFormatException wrong) {
                refuse(http, 400, "That is no number.");
            } catch (IllegalArgumentException refused) {
                refuse(http, 400, String.valueOf(refused.getMessage()));
            } catch (RuntimeException broken) {
                LOG.warn("{} {} failed", http.method(), http.path(), broken);
                refuse(http, 500, "The simulator failed at this; its log says how.");
            }
        };
    }

    private Handler shown(Handler file) {
        return http -> {
            guard.admit(http);
            withHeaders(http);
            file.handle(http);
        };
    }

    private static void withHeaders(Context http) {
        http.header("Cache-Control", "no-cache")
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Resource-Policy", "same-origin");
    }

    private static void refuse(Context http, int status, String sentence) {
        http.status(status)
                .contentType("application/json")
                .result(Json.object().put("error", sentence).toString());
    }

    private ObjectNode useModel(Form form) {
        var said = backstage.useModel(form.text("id"));
        live.modelsChanged();
        live.note(said);
        return note(said);
    }

    /** What stands at {@code https://publisher/path}. */
    private void source(Context http) {
        var address = URI.create("https://" + http.pathParam("publisher") + "/" + http.pathParam("path"));
        var page = backstage.source(address).orElseThrow(() -> Refusal.notFound("No article has this address."));
        PageFiles.keptIn(http).html(page.html());
    }

    private static ObjectNode note(String sentence) {
        return Json.object().put("note", sentence);
    }

    private Message message(Context http) {
        return Optional.ofNullable(http.queryParam("message"))
                .flatMap(stage.world().messages()::find)
                .orElseThrow(() -> Refusal.notFound("There is no such message."));
    }

    private ObjectNode wire(Message message) {
        var json = Json.object();
        json.set("entries", new Trail(stage.wire(), provenances).of(message));
        return json;
    }

    private ObjectNode why(Message message) {
        return provenances
                .request(message)
                .flatMap(backstage::why)
                .orElseGet(() -> Json.object().put("status", "none"));
    }
}
