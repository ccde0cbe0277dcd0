package citewire.simulator.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A page without a browser: it is told what the page is told, and sends what the page sends. */
final class PageClient implements WebSocket.Listener, AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** A status and the JSON that came with it. */
    record Answer(int status, JsonNode json) {

        String error() {
            return json.path("error").asText();
        }
    }

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI page;
    private final LinkedBlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
    private final List<JsonNode> all = new ArrayList<>();
    private final StringBuilder partial = new StringBuilder();
    private final WebSocket socket;
    private final JsonNode state;

    /** @param as whom it plays, null for the first */
    PageClient(URI page, @Nullable String as) {
        this.page = page;
        var query = as == null ? "" : "?as=" + as;
        this.socket = http.newWebSocketBuilder()
                .buildAsync(URI.create("ws://" + page.getAuthority() + "/demo/live" + query), this)
                .join();
        this.state = next(push -> push.path("type").asText().equals("state"));
    }

    JsonNode state() {
        return state;
    }

    String me() {
        return state.path("me").asText();
    }

    /** The id of whom the snapshot calls so. */
    String user(String name) {
        return in("users", name);
    }

    String channel(String name) {
        return in("channels", name);
    }

    /** The player's direct conversation. */
    String directChannel() {
        return channel("");
    }

    private String in(String list, String name) {
        for (var each : state.path(list)) {
            if (each.path("name").asText().equals(name)) {
                return each.path("id").asText();
            }
        }
        throw new IllegalStateException("no " + name + " in " + state.path(list));
    }

    /** Waits for a push; those before it are heard too. */
    JsonNode next(Predicate<JsonNode> wanted) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            for (var push = poll(end); push != null; push = poll(end)) {
                all.add(push);
                if (wanted.test(push)) {
                    return push;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("not pushed; heard " + all);
    }

    private @Nullable JsonNode poll(long end) throws InterruptedException {
        return heard.poll(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
    }

    /** Waits for a message that looks as wanted. */
    JsonNode message(Predicate<JsonNode> wanted) {
        return next(push -> push.path("type").asText().equals("message") && wanted.test(push.path("message")))
                .path("message");
    }

    JsonNode messageSaying(String content) {
        return message(message -> message.at("/json/content").asText().equals(content));
    }

    JsonNode note(String beginning) {
        return next(push -> push.path("type").asText().equals("note")
                && push.path("text").asText().startsWith(beginning));
    }

    /** Everything that was told so far. */
    List<JsonNode> heard() {
        return List.copyOf(all);
    }

    /** Acts as whom it plays; single quotes stand for double ones. */
    Answer act(String path, String json) {
        var body = json.replace('\'', '"').replaceFirst("\\{", "{\"as\":\"" + me() + "\",");
        return send(request("demo/" + path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    Answer look(String path) {
        return send(request("demo/" + path));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(page.resolve(path));
    }

    Answer send(HttpRequest.Builder request) {
        var response = fetch(request);
        try {
            return new Answer(response.statusCode(), JSON.readTree(response.body()));
        } catch (IOException e) {
            throw new IllegalStateException("no JSON: " + response.body(), e);
        }
    }

    HttpResponse<String> fetch(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence text, boolean last) {
        partial.append(text);
        if (last) {
            try {
                heard.add(JSON.readTree(partial.toString()));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            partial.setLength(0);
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public void close() {
        socket.abort();
        http.close();
    }
}
