package citewire.simulator.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import citewire.fixtures.JudgedDiscord;
import citewire.fixtures.PageClient;
import citewire.simulator.DiscordSimulator;
import citewire.simulator.options.PageOptions;
import citewire.simulator.options.SimulatorOptions;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page's door: what is served, to whom, and how everything else is refused. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageServerTest {

    /** A bot of which everything is known. */
    private record Known() implements Backstage {

        @Override
        public List<String> suggestions() {
            return List.of("Who won?");
        }

        @Override
        public List<ModelChoice> models() {
            return List.of(new ModelChoice("quotes", "Quotes", "No model", true));
        }

        @Override
        public String useModel(String id) {
            if (!id.equals("quotes")) {
                throw new IllegalArgumentException("There is no model " + id + ".");
            }
            return "Quotes write from now on.";
        }

        @Override
        public List<Trouble> troubles() {
            return List.of(new Trouble("model-down", "Model off", "Switches it off."));
        }

        @Override
        public String make(String trouble) {
            return "The model is off.";
        }

        @Override
        public Optional<ObjectNode> why(String requestId) {
            return Optional.empty();
        }

        @Override
        public Optional<SourcePage> source(URI address) {
            return Optional.of(new SourcePage(
                            "Ferry <b>sails</b>", "The \"Ledger\"", List.of("A & B"), "", "One.\n\n<script>"))
                    .filter(page -> address.equals(URI.create("https://ledger.example/news/ferry")));
        }
    }

    private final DiscordSimulator simulator = JudgedDiscord.start(
            SimulatorOptions.defaults()
                    .withPage(PageOptions.defaults().at("127.0.0.1", Set.of("citewire.example:8080"))),
            Clock.systemUTC(),
            new Known());
    private final PageClient mara = new PageClient(simulator.pageUrl(), null);

    @AfterAll
    void close() {
        mara.close();
        simulator.close();
    }

    @Test
    void theSnapshotTellsEverythingThereIs() {
        var state = mara.state();

        assertThat(state.path("title").asText()).isEqualTo("Newsroom");
        assertThat(state.path("users").findValuesAsText("name")).containsExactly("Citewire", "Mara", "Theo");
        assertThat(state.path("users").get(0).toString()).contains("\"bot\":true,\"role\":null,\"playable\":false");
        assertThat(state.path("users").get(2).toString()).contains("\"role\":\"Moderator\",\"playable\":true");
        assertThat(state.path("channels").findValuesAsText("kind")).containsExactly("text", "direct");
        assertThat(state.at("/channels/1/userId").asText()).isEqualTo(mara.me());
        assertThat(state.at("/bot/online").asBoolean(true)).isFalse();
        assertThat(state.path("suggestions").toString()).isEqualTo("[\"Who won?\"]");
        assertThat(state.path("models").toString()).isEqualTo("""
                [{"id":"quotes","label":"Quotes","detail":"No model","active":true}]""");
        assertThat(state.path("troubles").findValuesAsText("id"))
                .containsExactly("cut-socket", "rate-limit", "model-down");
    }

    @Test
    void aMembersClientSpeaksWhatItsReaderChoosesUntilTheyChooseAgain() {
        assertThat(mara.state().path("locale").asText()).isEqualTo("en-US");

        assertThat(mara.act("languages", "{'locale':'de'}").status()).isEqualTo(200);

        try (var later = new PageClient(simulator.pageUrl(), null)) {
            assertThat(later.state().path("locale").asText()).isEqualTo("de");
        }
        try (var other = new PageClient(simulator.pageUrl(), mara.user("Theo"))) {
            assertThat(other.state().path("locale").asText()).isEqualTo("en-US");
        }
        assertThat(mara.act("languages", "{'locale':'<b>'}").error()).isEqualTo("No client speaks <b>.");
    }

    @Test
    void modelsAndTroublesOfTheBotAreNoted() {
        assertThat(mara.act("models", "{'id':'quotes'}").json().path("note").asText())
                .isEqualTo("Quotes write from now on.");
        mara.next(push -> push.path("type").asText().equals("models"));
        mara.note("Quotes write");
        assertThat(mara.act("models", "{'id':'other'}").error()).isEqualTo("There is no model other.");
        mara.act("troubles", "{'id':'model-down'}");
        mara.note("The model is off.");
        assertThat(mara.act("troubles", "{'id':'other'}").status()).isEqualTo(404);
        assertThat(mara.act("troubles", "{'id':'cut-socket'}").error()).contains("not connected");
    }

    @ParameterizedTest
    @CsvSource({
        "probe.css, text/css",
        "probe.js, text/javascript",
        "icons/probe.svg, image/svg+xml",
        "lib/lit-html/lit-html.js, text/javascript",
        "lib/lit-html/directives/repeat.js, text/javascript"
    })
    void aFileIsServedWithItsTypeAndTheHeadersThatKeepItIn(String path, String type) {
        var file = mara.fetch(mara.request(path));

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(header(file, "Content-Type")).startsWith(type);
        assertThat(header(file, "Cache-Control")).isEqualTo("no-cache");
        assertThat(header(file, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(file, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(file, "Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing.css",
                "DemoPage.class",
                "icons",
                "demo/nothing",
                "..%2f..%2flogback.xml",
                "lib/lit-html/..%2f..%2f..%2f..%2fMANIFEST.MF",
                "demo/wire?message=1",
                "demo/wire",
                "demo/why?message=1"
            })
    void whatIsNotThereIsNotFound(String path) {
        var answer = mara.fetch(mara.request(path));

        assertThat(answer.statusCode()).isBetween(400, 404);
        assertThat(answer.body()).doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "evil.example:PORT", "127.0.0.1", "127.0.0.1:1", "127.0.0.1.evil.example:PORT"})
    void aForeignHostIsRefused(String host) {
        for (var path : List.of("/", "/probe.css", "/demo/wire?message=1")) {
            assertThat(statusOf("GET " + path, host, "")).isEqualTo(403);
        }
        assertThat(statusOf("POST /demo/messages", host, "Content-Type: application/json\r\n"))
                .isEqualTo(403);
        assertThat(statusOf("GET /demo/live", host, upgrade(""))).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:PORT", "[::1]:PORT", "citewire.example:8080"})
    void theNamesOfThisPlaceAreServed(String host) {
        assertThat(statusOf("GET /probe.css", host, "")).isEqualTo(200);
        assertThat(statusOf("GET /demo/live", host, upgrade("Origin: http://" + host + "\r\n")))
                .isEqualTo(101);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", "null", "http://127.0.0.1:1", "http://localhost"})
    void aForeignOriginIsRefused(String origin) {
        var line = "Origin: " + origin + "\r\n";

        assertThat(statusOf("POST /demo/messages", "localhost:PORT", line + "Content-Type: application/json\r\n"))
                .isEqualTo(403);
        assertThat(statusOf("GET /demo/live", "localhost:PORT", upgrade(line))).isEqualTo(403);
    }

    @Test
    void whatAFormOfAnotherSiteCouldSendIsRefused() {
        for (var type : List.of("text/plain", "application/x-www-form-urlencoded", "multipart/form-data")) {
            var answer = mara.send(
                    mara.request("demo/messages").header("Content-Type", type).POST(BodyPublishers.ofString("{}")));
            assertThat(answer.status()).isEqualTo(415);
        }
    }

    @Test
    void aBodyThatIsNoFormIsRefusedWithASentence() {
        assertThat(post("{").error()).isEqualTo("The body is not JSON.");
        assertThat(post("[]").error()).isEqualTo("The body is not a JSON object.");
        assertThat(post("").status()).isEqualTo(400);
        assertThat(post("{\"as\":7}").error()).isEqualTo("\"as\" is not a text.");
        assertThat(post("{\"as\":\"1\"}").status()).isEqualTo(403);
        assertThat(post("{\"as\":\"" + "x".repeat(70_000) + "\"}").status()).isEqualTo(413);
        assertThat(post("{\"as\":\"" + "x".repeat(2_000_000) + "\"}").status()).isEqualTo(413);
    }

    private PageClient.Answer post(String body) {
        return mara.send(mara.request("demo/messages")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    @Test
    void nobodyElseCanBePlayed() {
        var bot = mara.user("Citewire");

        assertThatThrownBy(() -> new PageClient(simulator.pageUrl(), bot)).isInstanceOf(CompletionException.class);
        assertThatThrownBy(() -> new PageClient(simulator.pageUrl(), "1")).isInstanceOf(CompletionException.class);
    }

    @Test
    void aSimulatorWithoutAPageServesNone() {
        try (var plain = JudgedDiscord.start(SimulatorOptions.defaults(), Clock.systemUTC())) {
            assertThatThrownBy(plain::pageUrl).isInstanceOf(IllegalStateException.class);
            assertThat(mara.fetch(mara.request(
                                    plain.apiUrl().resolve("/probe.css").toString()))
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    private static String upgrade(String more) {
        return more + "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
    }

    /** By hand, since no client lets its Host be chosen. */
    private int statusOf(String line, String host, String headers) {
        int port = simulator.pageUrl().getPort();
        var connection = headers.contains("Upgrade") ? "" : "Connection: close\r\n";
        var length = line.startsWith("POST") ? "Content-Length: 2\r\n" : "";
        var text = line + " HTTP/1.1\r\nHost: " + host + "\r\n" + headers + connection + length + "\r\n"
                + (length.isEmpty() ? "" : "{}");
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port);
                OutputStream out = socket.getOutputStream();
                InputStream in = socket.getInputStream()) {
            out.write(text.replace("PORT", Integer.toString(port)).getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return Integer.parseInt(new String(in.readNBytes(12), StandardCharsets.US_ASCII).substring(9));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aSourceIsShownAsTextWithTheWordThatItIsInvented() {
        var shown = mara.fetch(mara.request("press/ledger.example/news/ferry"));

        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(shown.body())
                .contains(
                        "<h1>Ferry &lt;b&gt;sails&lt;/b&gt;</h1>", "The &quot;Ledger&quot; · A &amp; B", "are invented")
                .contains("<p>One.</p>", "<p>&lt;script&gt;</p>");
        assertThat(mara.send(mara.request("press/other.example/x")).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"api/v10/gateway", "model/v1/chat/completions"})
    void aScriptInABrowserIsKeptFromWhatIsABots(String path) {
        for (var origin :
                List.of("https://evil.example", "http://" + simulator.pageUrl().getAuthority())) {
            assertThat(mara.fetch(mara.request(path).header("Origin", origin)).statusCode())
                    .isEqualTo(403);
        }
        assertThat(mara.fetch(mara.request("api/v10/gateway")).statusCode()).isEqualTo(200);
    }

    @Test
    void aScriptInABrowserIsKeptFromTheGateway() {
        var host = simulator.pageUrl().getAuthority();

        assertThat(statusOf("GET /gateway?v=10&encoding=json", host, upgrade("Origin: https://evil.example\r\n")))
                .isEqualTo(403);
        assertThat(statusOf("GET /gateway?v=10&encoding=json", host, upgrade("")))
                .isEqualTo(101);
    }

    @Test
    void aTakenPortIsToldInWords() {
        var options = SimulatorOptions.defaults().withPort(simulator.pageUrl().getPort());

        assertThatThrownBy(() -> JudgedDiscord.start(options, Clock.systemUTC()))
                .hasMessageContaining("port " + options.port() + " is taken by another process");
    }
}
