package citewire.frontend.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import citewire.config.Config;
import citewire.health.CheckResult;
import citewire.health.HealthCheck;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HealthEndpointTest {

    private static final Config.Http FREE_PORT = new Config.Http("127.0.0.1", 0);

    private final AtomicReference<CheckResult> index = new AtomicReference<>(new CheckResult.Good("13 articles"));
    private final HttpClient client = HttpClient.newHttpClient();
    private HealthEndpoint endpoint;

    @BeforeEach
    void open() {
        endpoint = HealthEndpoint.open(
                FREE_PORT,
                List.of(
                        check("index", index::get),
                        check("model", () -> new CheckResult.Warning("no chat model", "set CITEWIRE_MODEL_PROVIDER"))));
    }

    @AfterEach
    void close() {
        endpoint.close();
        client.close();
    }

    @Test
    void isReadyWhenNoCheckIsBad() throws Exception {
        var reply = send("GET", "/health/ready");

        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.body())
                .isEqualTo("{\"status\":\"ready\",\"checks\":["
                        + "{\"check\":\"index\",\"level\":\"good\",\"finding\":\"13 articles\"},"
                        + "{\"check\":\"model\",\"level\":\"warning\",\"finding\":\"no chat model\","
                        + "\"remedy\":\"set CITEWIRE_MODEL_PROVIDER\"}]}");
        assertThat(HealthProbe.ready(uri("/health/ready"))).isTrue();
    }

    @Test
    void isNotReadyWhileACheckIsBadAndSaysWhy() throws Exception {
        index.set(new CheckResult.Bad("seeds are being taken in", "wait a moment"));

        var reply = send("GET", "/health/ready");

        assertThat(reply.statusCode()).isEqualTo(503);
        assertThat(reply.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(reply.body()).contains("\"not ready\"", "seeds are being taken in", "wait a moment");
        assertThat(HealthProbe.ready(uri("/health/ready"))).isFalse();
    }

    @Test
    void isLiveEvenWhenItIsNotReady() throws Exception {
        index.set(new CheckResult.Bad("seeds are being taken in", "wait a moment"));

        assertThat(send("GET", "/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void answersHeadWithoutBodyAndRefusesWhatIsNotServed() throws Exception {
        assertThat(send("HEAD", "/health/ready").statusCode()).isEqualTo(200);
        assertThat(send("POST", "/health/ready").statusCode()).isEqualTo(405);
        assertThat(send("GET", "/").statusCode()).isEqualTo(404);
    }

    @Test
    void aPortThatIsTakenIsToldWithWhatToDo() {
        assertThatThrownBy(() -> HealthEndpoint.open(new Config.Http("127.0.0.1", endpoint.port()), List.of()))
                .isInstanceOf(HttpException.class)
                .hasMessageContaining("cannot listen on 127.0.0.1:" + endpoint.port())
                .hasMessageContaining("CITEWIRE_HTTP_PORT");
    }

    @Test
    void aClosedEndpointFreesItsPort() {
        int port = endpoint.port();
        endpoint.close();

        assertThat(HealthProbe.ready(uri("/health/ready"))).isFalse();
        endpoint = HealthEndpoint.open(new Config.Http("127.0.0.1", port), List.of());
        assertThat(HealthProbe.ready(uri("/health/ready"))).isTrue();
    }

    private HttpResponse<String> send(String method, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri(path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + endpoint.port() + path);
    }

    private static HealthCheck check(String name, Supplier<CheckResult> result) {
        return new HealthCheck() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public CheckResult run() {
                return result.get();
            }
        };
    }
}
