package citewire;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.fixtures.JudgedDiscord;
import citewire.fixtures.wire.ModelServer;
import citewire.fixtures.wire.WireFormat;
import citewire.frontend.terminal.workspace.GlobalOptions;
import citewire.health.CheckResult;
import citewire.health.HealthCheck;
import citewire.simulator.DiscordSimulator;
import citewire.simulator.options.SimulatorOptions;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Doctor's checks of a whole house, set up well and badly, before a simulated Discord and a model's server. */
class DoctorTest {

    private static final String KEY = "sk-tulips-in-the-garden-4711";

    @TempDir
    Path folder;

    private DiscordSimulator discord;
    private ModelServer model;

    @BeforeEach
    void open() {
        discord = JudgedDiscord.start(SimulatorOptions.defaults(), Clock.systemUTC());
        model = ModelServer.start();
    }

    @AfterEach
    void close() {
        model.close();
        discord.close();
    }

    @Test
    void aHouseThatIsSetUpWellIsToldPartByPart() {
        model.plays(line ->
                line.answers(200, Map.of("Content-Type", "application/json"), WireFormat.OPENAI.whole("ready")));

        var found = checked(Map.of());

        assertThat(found)
                .containsKeys(
                        "configuration",
                        "data folder",
                        "articles",
                        "index",
                        "embedding",
                        "feeds",
                        "discord token",
                        "discord intents",
                        "discord permissions",
                        "clock",
                        "chat model",
                        "spend",
                        "running bot")
                .allSatisfy((name, result) -> assertThat(result).isNotInstanceOf(CheckResult.Bad.class));
        assertThat(requireNonNull(found.get("chat model")).finding())
                .matches("gpt-4.1-mini answers in \\d+ ms \\([\\d,]+ tokens, USD [\\d.E-]+\\); its window is .*");
    }

    @Test
    void aModelThatRefusesTheKeyIsToldWithoutTheKey() {
        model.plays(line -> line.answers(
                401, Map.of(), "{\"error\":{\"message\":\"Incorrect API key provided: %s\"}}".formatted(KEY)));

        var found = checked(Map.of());

        assertThat(found.get("chat model")).isInstanceOf(CheckResult.Bad.class);
        assertThat(found.toString()).doesNotContain(KEY);
    }

    @Test
    void aTokenThatDiscordRefusesIsTold() {
        model.plays(line -> line.answers(500, Map.of(), "oops"));

        var found = checked(Map.of("CITEWIRE_DISCORD_TOKEN", "another.token.altogether"));

        assertThat(found.get("discord token"))
                .isInstanceOf(CheckResult.Bad.class)
                .extracting(CheckResult::finding)
                .isEqualTo("Discord refuses the token");
    }

    private Map<String, CheckResult> checked(Map<String, String> more) {
        var environment = new HashMap<>(Map.of(
                "CITEWIRE_DATA",
                folder.toString(),
                "CITEWIRE_EMBEDDING_ENABLED",
                "false",
                "CITEWIRE_INGEST_SEEDS",
                "",
                "CITEWIRE_HTTP_PORT",
                "0",
                "CITEWIRE_DISCORD_TOKEN",
                discord.options().bot().token(),
                "CITEWIRE_DISCORD_API_URL",
                discord.apiUrl().toString(),
                "CITEWIRE_MODEL_PROVIDER",
                "openai",
                "CITEWIRE_MODEL_NAME",
                "gpt-4.1-mini",
                "CITEWIRE_MODEL_BASE_URL",
                model.address() + "/v1",
                "CITEWIRE_MODEL_API_KEY",
                KEY));
        environment.putAll(more);
        var settings = Settings.load(new GlobalOptions(null, null, "warn"), environment);
        try (var app = App.open(settings, Shutdown.listening())) {
            return app.checks().stream().collect(Collectors.toMap(HealthCheck::name, HealthCheck::run));
        }
    }
}
