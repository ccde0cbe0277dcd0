package citewire.model.wire;

import citewire.threads.Threads;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Speaks HTTP to one model's server. A call ends after its time, however much is still to come. */
final class WireClient implements HttpClient {

    /** Of a refusal: enough for every provider's message. */
    private static final int REFUSAL_BYTES = 64_000;

    private final java.net.http.HttpClient client;
    private final Duration whole;

    WireClient(java.net.http.HttpClient client, Duration whole) {
        this.client = client;
        this.whole = whole;
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        try (var exchange = begin(request)) {
            byte[] body = exchange.body().readAllBytes();
            exchange.checkTime();
            return success(exchange.response(), body);
        } catch (HttpTimeoutException e) {
            throw new TimeoutException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a model answered", e);
        }
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        Threads.start("model", () -> stream(request, parser, new EndedListener(listener)));
    }

    private void stream(HttpRequest request, ServerSentEventParser parser, EndedListener listener) {
        try (var exchange = begin(request)) {
            listener.onOpen(success(exchange.response(), null));
            parser.parse(exchange.body(), listener);
            exchange.checkTime();
            listener.onClose();
        } catch (HttpTimeoutException e) {
            listener.onError(new TimeoutException(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            listener.onError(e);
        } catch (IOException | RuntimeException e) {
            listener.onError(e);
        }
    }

    private Exchange begin(HttpRequest request) throws IOException, InterruptedException {
        long began = System.nanoTime();
        var response = client.send(toJdk(request), BodyHandlers.ofInputStream());
        var exchange = new Exchange(response, whole.minusNanos(System.nanoTime() - began));
        if (response.statusCode() >= 200 && response.statusCode() < 300) {
            return exchange;
        }
        try (exchange) {
            String body = new String(exchange.body().readNBytes(REFUSAL_BYTES), StandardCharsets.UTF_8);
            throw new RefusedException(response.statusCode(), body, RetryAfter.of(response.headers(), body));
        }
    }

    private java.net.http.HttpRequest toJdk(HttpRequest request) {
        var builder = java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
                .timeout(whole)
                .method(
                        request.method().name(),
                        request.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(request.body()));
        request.headers().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        return builder.build();
    }

    private static SuccessfulHttpResponse success(HttpResponse<InputStream> response, byte @Nullable [] body) {
        return SuccessfulHttpResponse.builder()
                .statusCode(response.statusCode())
                .headers(response.headers().map())
                .body(body)
                .build();
    }
}
