package citewire.frontend.http;

import citewire.eval.exam.Exam;
import citewire.eval.exam.ExamJson;
import citewire.eval.exam.ExamResult;
import citewire.eval.exam.LyingModel;
import citewire.threads.Threads;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The exam in citing for any bot. {@code GET /exam/articles.jsonl} holds what the bot is to read, {@code GET
 * /exam/questions.jsonl} what it is to be asked, {@code /v1} is the chat model it is to use (OpenAI's wire format), and
 * {@code POST /exam/answers?name=…} takes its answers as JSON lines of {@code id} and {@code answer}, and marks them.
 */
public final class ExamEndpoint implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ExamEndpoint.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BACKLOG = 32;

    /** Bytes of a request; all answers of an exam take a few hundred thousand. */
    private static final int MOST = 32 << 20;

    private static final String LINES = "application/x-ndjson";

    private final HttpServer server;
    private final ExecutorService threads;
    private final Exam exam;
    private final LyingModel model;
    private final Path articles;
    private final Consumer<ExamResult> marked;

    private ExamEndpoint(
            HttpServer server, ExecutorService threads, Exam exam, Path articles, Consumer<ExamResult> marked) {
        this.server = server;
        this.threads = threads;
        this.exam = exam;
        this.model = exam.model();
        this.articles = articles;
        this.marked = marked;
    }

    /**
     * Begins to listen, on this machine alone.
     *
     * @param port 0 for a free one
     * @param articles JSON lines, as {@code ingest} reads them
     * @param marked told of each bot whose answers came in, on the thread of its request
     * @throws HttpException when the port is taken or not ours
     */
    public static ExamEndpoint open(int port, Exam exam, Path articles, Consumer<ExamResult> marked) {
        var threads = Threads.waiting("exam");
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
            var endpoint = new ExamEndpoint(server, threads, exam, articles, marked);
            server.createContext("/", handling("GET", exchange -> send(exchange, 404, "text/plain", "no such page\n")));
            server.createContext("/exam/articles.jsonl", handling("GET", endpoint::articles));
            server.createContext("/exam/questions.jsonl", handling("GET", endpoint::questions));
            server.createContext("/exam/answers", handling("POST", endpoint::answers));
            server.createContext("/v1/chat/completions", handling("POST", endpoint::complete));
            server.createContext("/v1/models", handling("GET", endpoint::models));
            server.setExecutor(threads);
            server.start();
            return endpoint;
        } catch (IOException | IllegalArgumentException e) {
            threads.close();
            throw new HttpException(
                    "cannot listen on port %d (%s): name another, or 0 for a free one".formatted(port, e.getMessage()),
                    e);
        }
    }

    /** Where it listens. */
    public URI address() {
        var bound = server.getAddress();
        return URI.create("http://%s:%d".formatted(bound.getAddress().getHostAddress(), bound.getPort()));
    }

    /** The base address of the chat model. */
    public URI modelAddress() {
        return address().resolve("/v1");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }

    private void articles(HttpExchange exchange) throws IOException {
        send(exchange, 200, LINES, Files.readString(articles));
    }

    private void questions(HttpExchange exchange) throws IOException {
        var lines = new StringBuilder();
        exam.questions()
                .forEach(question -> lines.append(
                                JSON.createObjectNode().put("id", question.id()).put("question", question.text()))
                        .append('\n'));
        send(exchange, 200, LINES, lines.toString());
    }

    private void models(HttpExchange exchange) throws IOException {
        send(exchange, 200, "application/json", Completion.models().toString());
    }

    private void complete(HttpExchange exchange) throws IOException {
        JsonNode request = JSON.readTree(body(exchange));
        var prompt = new StringBuilder();
        for (JsonNode message : request.path("messages")) {
            text(message.path("content"), prompt);
        }
        var completion = new Completion(model.answer(prompt.toString()));
        if (request.path("stream").asBoolean()) {
            send(exchange, 200, "text/event-stream", completion.events());
        } else {
            send(exchange, 200, "application/json", completion.whole().toString());
        }
    }

    private static void text(JsonNode content, StringBuilder to) {
        if (content.isTextual()) {
            to.append(content.textValue()).append('\n');
        }
        content.forEach(part -> text(part.path("text"), to));
    }

    private void answers(HttpExchange exchange) throws IOException {
        var answers = new HashMap<String, String>();
        int number = 0;
        for (String line : body(exchange).lines().toList()) {
            number++;
            if (!line.isBlank()) {
                var json = JSON.readTree(line);
                if (!json.path("id").isTextual() || !json.path("answer").isTextual()) {
                    throw new IllegalArgumentException("line " + number + " lacks a text \"id\" or \"answer\"");
                }
                answers.put(json.get("id").textValue(), json.get("answer").textValue());
            }
        }
        var result = exam.mark(name(exchange), Map.copyOf(answers));
        marked.accept(result);
        send(exchange, 200, "application/json", ExamJson.of(result).toString());
    }

    private static String name(HttpExchange exchange) {
        String query = exchange.getRequestURI().getQuery();
        return query != null && query.startsWith("name=") ? query.substring("name=".length()) : "a bot";
    }

    private static String body(HttpExchange exchange) throws IOException {
        try (InputStream in = exchange.getRequestBody()) {
            byte[] bytes = in.readNBytes(MOST + 1);
            if (bytes.length > MOST) {
                throw new IllegalArgumentException("the request is longer than " + MOST + " bytes");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private static HttpHandler handling(String method, HttpHandler handler) {
        return exchange -> {
            try (exchange) {
                if (exchange.getRequestMethod().equals(method)) {
                    handle(exchange, handler);
                } else {
                    send(exchange, 405, "text/plain", "only " + method + " is served here\n");
                }
            }
        };
    }

    private static void handle(HttpExchange exchange, HttpHandler handler) throws IOException {
        try {
            handler.handle(exchange);
        } catch (JsonProcessingException e) {
            send(exchange, 400, "text/plain", "the request is not JSON: " + e.getOriginalMessage() + "\n");
        } catch (IllegalArgumentException e) {
            send(exchange, 400, "text/plain", e.getMessage() + "\n");
        } catch (IOException | RuntimeException e) {
            LOG.error("Cannot answer {}", exchange.getRequestURI().getPath(), e);
            throw e;
        }
    }

    private static void send(HttpExchange exchange, int code, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.sendResponseHeaders(code, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
