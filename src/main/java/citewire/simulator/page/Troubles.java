package citewire.simulator.page;

import citewire.simulator.rest.Fault;
import citewire.simulator.rest.Route;
import citewire.simulator.world.Json;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What the reader may let go wrong: the simulator's own troubles, and those of the bot behind it. */
final class Troubles {

    private static final Trouble CUT = new Trouble(
            "cut-socket", "Cut the socket", "Cuts the bot's connection to the gateway, as when a cable is pulled.");
    private static final Trouble LIMIT =
            new Trouble("rate-limit", "429", "Answers the next edit of an answer with 429 and two seconds to wait.");
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final Stage stage;
    private final Backstage backstage;
    private final Consumer<String> notes;

    Troubles(Stage stage, Backstage backstage, Consumer<String> notes) {
        this.stage = stage;
        this.backstage = backstage;
        this.notes = notes;
        stage.world().timeline().listen(new Reconnection(notes)::see);
        stage.wire().listen(new RetriedEdit(notes)::see);
    }

    ArrayNode offered() {
        return Stream.concat(Stream.of(CUT, LIMIT), backstage.troubles().stream())
                .map(trouble -> Json.object()
                        .put("id", trouble.id())
                        .put("label", trouble.label())
                        .put("detail", trouble.detail()))
                .collect(Json.toArray());
    }

    /** Makes a trouble and says so, to every page and to who asked. */
    String make(String id) {
        if (id.equals(CUT.id())) {
            return cut();
        }
        var said = id.equals(LIMIT.id()) ? limit() : made(id);
        notes.accept(said);
        return said;
    }

    /** The note goes ahead of the cut, since the bot may be back at once. */
    private String cut() {
        if (!stage.gateway().hasBot()) {
            throw Refusal.of(409, "The bot is not connected: there is no socket to cut.");
        }
        var said = "The bot's socket was cut.";
        notes.accept(said);
        stage.gateway().cutSockets();
        return said;
    }

    private String limit() {
        stage.faults().nextOfAny(Set.of(Route.EDIT_ANSWER, Route.EDIT_MESSAGE), new Fault.RateLimited(RETRY_AFTER));
        return "The next edit of an answer will be answered 429, with " + RETRY_AFTER.toSeconds() + " s to wait.";
    }

    private String made(String id) {
        if (backstage.troubles().stream().map(Trouble::id).noneMatch(id::equals)) {
            throw Refusal.notFound("There is no trouble " + id + ".");
        }
        return backstage.make(id);
    }
}
