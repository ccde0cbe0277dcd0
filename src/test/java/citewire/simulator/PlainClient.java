package citewire.simulator;

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
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Speaks to a simulator without JDA, to send what JDA would never. */
final class PlainClient {

    static final ObjectMapper JSON = new ObjectMapper();

    /** A status and the JSON that came with it. */
    record Answer(int status, JsonNode body, HttpResponse<String> http) {

        int code() {
            return body.path("code").asInt();
        }
    }

    private final HttpClient http = HttpClient.newHttpClient();
    private final DiscordSimulator simulator;

    PlainClient(DiscordSimulator simulator) {
        this.simulator = simulator;
    }

    Answer send(String method, String path, String json) {
        return send(
                method,
                path,
                "application/json",
                json,
                "Bot " + simulator.options().bot().token());
    }

    Answer send(String method, String path, String type, String body, String authorization) {
        var request = HttpRequest.newBuilder(simulator.apiUrl().resolve(path))
                .method(method, BodyPublishers.ofString(body))
                .header("Content-Type", type)
                .header("Authorization", authorization)
                .build();
        try {
            var response = http.send(request, BodyHandlers.ofString());
            var text = response.body();
            return new Answer(response.statusCode(), JSON.readTree(text.isEmpty() ? "null" : text), response);
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(method + " " + path, e);
        }
    }

    Line gateway(String query) {
        var line = new Line();
        line.socket = http.newWebSocketBuilder()
                .buildAsync(URI.create(simulator.gatewayUrl() + query), line)
                .join();
        return line;
    }

    /** One gateway connection; what it hears is text frames, and at last {@code "closed CODE"}. */
    static final class Line implements WebSocket.Listener {

        private final LinkedBlockingQueue<String> heard = new LinkedBlockingQueue<>();
        private final StringBuilder partial = new StringBuilder();
        private @Nullable WebSocket socket;

        void say(String frame) {
            java.util.Objects.requireNonNull(socket).sendText(frame, true).join();
        }

        void leave() {
            java.util.Objects.requireNonNull(socket).sendClose(1000, "").join();
        }

        String hear() {
            try {
                var frame = heard.poll(10, TimeUnit.SECONDS);
                return frame == null ? "nothing" : frame;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
            partial.append(data);
            if (last) {
                heard.add(partial.toString());
                partial.setLength(0);
            }
            webSocket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int status, String reason) {
            heard.add("closed " + status);
            return null;
        }
    }
}
