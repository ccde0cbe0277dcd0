package citewire.simulator.model;

import citewire.simulator.wire.WireEntry;
import citewire.simulator.wire.WireLog;
import citewire.simulator.world.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The scripted chat model's endpoint. It can be switched off, and writes as fast as it is told to. */
public final class ScriptedModel {

    /** The base of OpenAI's interface here. */
    public static final String BASE = "/model/v1";

    /** About as fast as a small model on a desk. */
    private static final Duration PACE = Duration.ofMillis(25);

    private static final int WIRE_ENTRIES = 200;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Clock clock;
    private final WireLog wire = new WireLog(WIRE_ENTRIES);
    private final AtomicLong completions = new AtomicLong();
    private volatile Duration pace = PACE;
    private volatile boolean up = true;

    public ScriptedModel(Clock clock) {
        this.clock = clock;
    }

    /** Registers its route. */
    public void serve(RoutesConfig routes) {
        routes.post(BASE + "/chat/completions", this::complete);
    }

    /** Answers 503 from now on. */
    public void switchOff() {
        up = false;
    }

    public void switchOn() {
        up = true;
    }

    public boolean isOn() {
        return up;
    }

    /** How long it waits before each piece of a text from now on. */
    public void pace(Duration newPace) {
        pace = newPace;
    }

    /** What it was asked and answered; apart from Discord's wire. */
    public WireLog wire() {
        return wire;
    }

    private void complete(Context http) throws IOException {
        var at = clock.instant();
        var request = read(http);
        var script = Script.of(request.path("model").asText());
        if (!up) {
            refuse(http, at, 503, Completions.error("The scripted model is switched off.", "server_error", "off"));
        } else if (script.isEmpty()) {
            var unknown = "There is no model of that name: ask scripted-honest or scripted-liar.";
            refuse(http, at, 404, Completions.error(unknown, "invalid_request_error", "model_not_found"));
        } else {
            var id = "chatcmpl-" + completions.incrementAndGet();
            var completion = new Completions(id, script.get().id(), at);
            var text = reply(script.get(), lastUserText(request.path("messages")));
            send(http, completion, text, request);
            log(http, at, request, 200, completion.whole(text));
        }
    }

    private static JsonNode read(Context http) {
        try {
            return MAPPER.readTree(http.body());
        } catch (JsonProcessingException e) {
            return Json.object();
        }
    }

    private static String lastUserText(JsonNode messages) {
        return Json.elements(messages).stream()
                .filter(message -> message.path("role").asText().equals("user"))
                .reduce((earlier, later) -> later)
                .map(message -> text(message.path("content")))
                .orElse("");
    }

    /** A content is a text or a list of parts. */
    private static String text(JsonNode content) {
        if (content.isTextual()) {
            return content.asText();
        }
        var joined = new StringBuilder();
        content.forEach(part -> joined.append(part.path("text").asText("")));
        return joined.toString();
    }

    private static String reply(Script script, String asked) {
        return Prompt.in(asked)
                .map(prompt -> AnswerWriting.write(script, prompt))
                .or(() -> Rewriting.of(asked))
                .orElse("I am a scripted model: I write from numbered passages alone.");
    }

    private void send(Context http, Completions completion, String text, JsonNode request) throws IOException {
        if (!request.path("stream").asBoolean()) {
            http.contentType("application/json").result(completion.whole(text).toString());
            return;
        }
        http.contentType("text/event-stream").header("Cache-Control", "no-cache");
        event(http, completion.first().toString());
        for (var piece : Completions.pieces(text)) {
            pause();
            event(http, completion.piece(piece).toString());
        }
        event(http, completion.last(text).toString());
        event(http, "[DONE]");
    }

    /** Sent at once, so that a reader sees the text grow. */
    private static void event(Context http, String data) throws IOException {
        var out = http.res().getOutputStream();
        out.write(("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private void pause() {
        try {
            Thread.sleep(pace);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void refuse(Context http, Instant at, int status, JsonNode error) {
        http.status(status).contentType("application/json").result(error.toString());
        log(http, at, null, status, error);
    }

    private void log(Context http, Instant at, @Nullable JsonNode request, int status, JsonNode response) {
        var took = Duration.between(at, clock.instant());
        wire.add(
                new WireEntry.Exchange(at, http.method().toString(), http.path(), "", request, status, response, took));
    }
}
