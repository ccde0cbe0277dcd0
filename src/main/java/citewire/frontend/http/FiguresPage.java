package citewire.frontend.http;

import citewire.metrics.Exposition;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The page of figures, in the format that the scraper asks for. */
public final class FiguresPage {

    private static final Logger LOG = LoggerFactory.getLogger(FiguresPage.class);

    private final Function<String, Exposition> figures;

    /** @param figures by the scraper's Accept header, which may be empty */
    public FiguresPage(Function<String, Exposition> figures) {
        this.figures = figures;
    }

    void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestURI().getPath().equals("/metrics")) {
                exchange.sendResponseHeaders(404, -1);
            } else if (!Set.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
                exchange.sendResponseHeaders(405, -1);
            } else {
                send(exchange);
            }
        } catch (RuntimeException e) {
            LOG.error("Cannot tell the figures", e);
            throw e;
        }
    }

    private void send(HttpExchange exchange) throws IOException {
        String accept = exchange.getRequestHeaders().getFirst("Accept");
        var page = figures.apply(Objects.requireNonNullElse(accept, ""));
        exchange.getResponseHeaders().set("Content-Type", page.contentType());
        byte[] body = page.text().getBytes(StandardCharsets.UTF_8);
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(200, head ? -1 : body.length);
        if (!head) {
            exchange.getResponseBody().write(body);
        }
    }
}
