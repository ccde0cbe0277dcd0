package citewire.frontend.http;

import citewire.config.Config;
import citewire.health.CheckResult;
import citewire.health.HealthCheck;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What a bot that runs here says of itself: which model rests, and why it quotes, is known to its own process alone. It is asked
 * over its health endpoint.
 */
public final class RunningBot implements HealthCheck {

    private static final int TIMEOUT_MS = 4000;

    /** More than the endpoint ever says. */
    private static final int LONGEST = 100_000;

    private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::", "[::]");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Config.Http http;

    /** @param http as the bot that runs is configured */
    public RunningBot(Config.Http http) {
        this.http = http;
    }

    @Override
    public String name() {
        return "running bot";
    }

    @Override
    public CheckResult run() {
        if (http.port() == 0) {
            return new CheckResult.Good("not asked, as it would listen on a port that nobody knows (http.port is 0)");
        }
        try {
            return found(ask());
        } catch (ConnectException e) {
            return new CheckResult.Good("none listens on port " + http.port());
        } catch (IOException e) {
            return new CheckResult.Warning(
                    "what listens on port %d does not answer as a bot".formatted(http.port()),
                    "if a bot runs here, start it anew; else let CITEWIRE_HTTP_PORT name a port that is free");
        }
    }

    private JsonNode ask() throws IOException {
        String host = EVERYWHERE.contains(http.host()) ? "127.0.0.1" : http.host();
        var address = URI.create("http://%s:%d/health/ready".formatted(host, http.port()));
        var connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setConnectTimeout(TIMEOUT_MS);
        connection.setReadTimeout(TIMEOUT_MS);
        int status = connection.getResponseCode();
        try (InputStream body = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            var reply = body == null ? null : JSON.readTree(body.readNBytes(LONGEST));
            if (reply == null || !reply.path("checks").isArray()) {
                throw new IOException("no answer of a health endpoint, HTTP " + status);
            }
            return reply;
        }
    }

    private static CheckResult found(JsonNode reply) {
        var worrying = StreamSupport.stream(reply.path("checks").spliterator(), false)
                .filter(check -> !check.path("level").asText().equals("good"))
                .toList();
        return worrying.isEmpty()
                ? new CheckResult.Good("it is up, and all is well with it")
                : new CheckResult.Warning(
                        worrying.stream()
                                .map(check -> check.path("check").asText() + ": "
                                        + check.path("finding").asText())
                                .collect(Collectors.joining("; ")),
                        worrying.stream()
                                .map(check -> check.path("remedy").asText())
                                .collect(Collectors.joining("; ")));
    }
}
