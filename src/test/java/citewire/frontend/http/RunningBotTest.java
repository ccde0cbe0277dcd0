package citewire.frontend.http;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.config.Config;
import citewire.health.CheckResult;
import citewire.health.HealthCheck;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunningBotTest {

    @Test
    void tellsWhatABotThatRunsHereWorriesAbout() {
        try (var endpoint = HealthEndpoint.open(
                new Config.Http("127.0.0.1", 0),
                List.of(
                        check(new CheckResult.Good("13 articles")),
                        check(new CheckResult.Warning("gpt rests", "look at its key")),
                        check(new CheckResult.Bad("the index is gone", "build it anew"))))) {
            assertThat(ask("0.0.0.0", endpoint.port()))
                    .isEqualTo(new CheckResult.Warning(
                            "part: gpt rests; part: the index is gone", "look at its key; build it anew"));
        }
    }

    @Test
    void isContentWithABotThatIsWell() {
        try (var endpoint = HealthEndpoint.open(
                new Config.Http("127.0.0.1", 0), List.of(check(new CheckResult.Good("13 articles"))))) {
            assertThat(ask("127.0.0.1", endpoint.port()))
                    .isEqualTo(new CheckResult.Good("it is up, and all is well with it"));
        }
    }

    @Test
    void noBotIsNoTrouble() throws IOException {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }

        assertThat(ask("127.0.0.1", free)).isEqualTo(new CheckResult.Good("none listens on port " + free));
        assertThat(ask("127.0.0.1", 0)).isInstanceOf(CheckResult.Good.class);
    }

    @Test
    void anotherProgramOnThePortIsToldFromABot() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("<html>".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        server.start();
        try {
            assertThat(ask("127.0.0.1", server.getAddress().getPort())).isInstanceOf(CheckResult.Warning.class);
        } finally {
            server.stop(0);
        }
    }

    private static CheckResult ask(String host, int port) {
        return new RunningBot(new Config.Http(host, port)).run();
    }

    private static HealthCheck check(CheckResult result) {
        return new HealthCheck() {
            @Override
            public String name() {
                return "part";
            }

            @Override
            public CheckResult run() {
                return result;
            }
        };
    }
}
