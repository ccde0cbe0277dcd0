package citewire.frontend.http;

import citewire.config.Config;
import citewire.health.HealthCheck;
import citewire.threads.Threads;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a container host how the bot is: {@code GET /health/live} is 200 while the process serves, {@code GET
 * /health/ready} is 200 when no check is bad, else 503; both say in JSON what was found. {@code GET /metrics} has figures
 * for Prometheus.
 */
public final class HealthEndpoint implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HealthEndpoint.class);
    private static final int BACKLOG = 32;

    private final HttpServer server;
    private final ExecutorService threads;

    private HealthEndpoint(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /**
     * Begins to listen.
     *
     * @param readiness run at every request to {@code /health/ready}, so each must be quick
     * @throws HttpException when the address is taken or not ours
     */
    public static HealthEndpoint open(Config.Http http, List<HealthCheck> readiness) {
        return open(http, readiness, null);
    }

    /**
     * As {@link #open(Config.Http, List)}.
     *
     * @param figures served at {@code /metrics}; null for none
     */
    public static HealthEndpoint open(Config.Http http, List<HealthCheck> readiness, @Nullable FiguresPage figures) {
        var checks = List.copyOf(readiness);
        var threads = Threads.waiting("http");
        try {
            var server = HttpServer.create(new InetSocketAddress(http.host(), http.port()), BACKLOG);
            server.createContext("/", exchange -> reply(exchange, () -> new HealthReply(404, "no such page")));
            server.createContext("/health/live", exchange -> reply(exchange, () -> new HealthReply(200, "live")));
            server.createContext("/health/ready", exchange -> reply(exchange, () -> HealthReply.of(checks)));
            if (figures != null) {
                server.createContext("/metrics", figures::serve);
            }
            server.setExecutor(threads);
            server.start();
            return new HealthEndpoint(server, threads);
        } catch (IOException | IllegalArgumentException e) {
            threads.close();
            throw new HttpException(
                    "cannot listen on %s:%d (%s): set CITEWIRE_HTTP_PORT to another port, or to 0 for a free one"
                            .formatted(http.host(), http.port(), e.getMessage()),
                    e);
        }
    }

    /** The port it listens on, which is the system's choice where the configuration says 0. */
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }

    private static void reply(HttpExchange exchange, Supplier<HealthReply> found) throws IOException {
        try (exchange) {
            HealthReply reply = Set.of("GET", "HEAD").contains(exchange.getRequestMethod())
                    ? found.get()
                    : new HealthReply(405, "only GET is served");
            send(exchange, reply);
        } catch (RuntimeException e) {
            LOG.error("Cannot answer {}", exchange.getRequestURI().getPath(), e);
            throw e;
        }
    }

    private static void send(HttpExchange exchange, HealthReply reply) throws IOException {
        byte[] body = reply.json().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(reply.code(), -1);
            return;
        }
        exchange.sendResponseHeaders(reply.code(), body.length);
        exchange.getResponseBody().write(body);
    }
}
