package citewire.journey;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.fixtures.ChildProcess;
import citewire.fixtures.JudgedDiscord;
import citewire.fixtures.Papers;
import citewire.fixtures.PrometheusServer;
import citewire.fixtures.wire.ModelServer;
import citewire.fixtures.wire.WireFormat;
import citewire.simulator.DiscordSimulator;
import citewire.simulator.options.SimulatorOptions;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The bot before a real Prometheus with the configuration, the alerts and the dashboard that an owner gets. */
@Tag("slow")
@Timeout(600)
class MonitoringRunTest {

    private static final Path FOLDER = Papers.ROOT.resolve("docs/monitoring");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    Path folder;

    @Test
    void thereAreFiguresForEveryPanelAndEveryAlertAndABotThatIsGoneIsNoticed() throws Exception {
        Path program = PrometheusServer.program();
        try (var model = ModelServer.start();
                var discord = JudgedDiscord.start(SimulatorOptions.defaults(), Clock.systemUTC());
                var bot = bot(discord, model)) {
            var health = URI.create(bot.awaitLine("health: ").substring("health: ".length()));
            try (var prometheus = PrometheusServer.start(program, configuration(health.getAuthority()), folder)) {
                discord.awaitCommand("ask", PATIENCE);
                ask(discord, "What does an adult pay for the ferry?");
                ask(discord, "Who won the 2024 Tour de France?");
                model.plays(line -> line.answers(401, Map.of(), "{\"error\":{\"message\":\"no\"}}"));
                ask(discord, "When did the ferry sail again?");

                botIsRead(prometheus);
                for (String expression : expressions()) {
                    Awaitility.await(expression)
                            .atMost(PATIENCE)
                            .until(() -> !prometheus.query(expression).isEmpty());
                }
                everyRuleIsEvaluated(prometheus);
                bot.terminate();
                assertThat(bot.exitCode()).isIn(0, 143);
                Awaitility.await("an alert that the bot is gone")
                        .atMost(PATIENCE)
                        .until(() -> raised(prometheus).contains("CitewireDown"));
            }
        }
    }

    private ChildProcess bot(DiscordSimulator discord, ModelServer model) throws IOException {
        var wire = WireFormat.OPENAI;
        model.plays(line -> line.streams(
                wire.begins() + wire.says("An adult pays 4 euros. [1] A child pays 9 euros. [1]") + wire.ends()));
        var seeds = Files.createDirectories(folder.resolve("seeds"));
        Files.writeString(
                seeds.resolve("2026-11-20-ferry.txt"),
                "Ferry sails again\n\nThe ferry sailed again on Monday. An adult pays 4 euros for the ferry.\n");
        return ChildProcess.citewire(
                folder,
                Map.of(
                        "CITEWIRE_DATA",
                        folder.resolve("data").toString(),
                        "CITEWIRE_INGEST_SEEDS",
                        seeds.toString(),
                        "CITEWIRE_HTTP_PORT",
                        "0",
                        "CITEWIRE_DISCORD_TOKEN",
                        discord.options().bot().token(),
                        "CITEWIRE_DISCORD_API_URL",
                        discord.apiUrl().toString(),
                        "CITEWIRE_DISCORD_GATEWAY_URL",
                        discord.gatewayUrl().toString(),
                        "CITEWIRE_MODEL_PROVIDER",
                        "openai",
                        "CITEWIRE_MODEL_BASE_URL",
                        model.address() + "/v1",
                        "CITEWIRE_MODEL_NAME",
                        "small-model",
                        "CITEWIRE_LIMITS_PRICES",
                        "small-model=1/2"),
                "run");
    }

    /** The owner's, but for where the bot is and how long a test can wait. */
    private Path configuration(String bot) throws IOException {
        String owners = Files.readString(FOLDER.resolve("prometheus.yml"));
        String ours = owners.replace("citewire:8080", bot)
                .replace(
                        "/etc/prometheus/alerts.yml",
                        FOLDER.resolve("alerts.yml").toString())
                .replace("15s", "2s");
        return Files.writeString(folder.resolve("prometheus.yml"), ours);
    }

    private static void ask(DiscordSimulator discord, String question) {
        discord.member("alice")
                .slash(discord.channel("general"), "ask", Map.of("question", question))
                .awaitMessage(PATIENCE)
                .await(PATIENCE, version -> !version.embeds().isEmpty());
    }

    private static void botIsRead(PrometheusServer prometheus) {
        Awaitility.await("the bot's figures to be read")
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(prometheus.api("targets").path("activeTargets"))
                        .singleElement()
                        .satisfies(target -> {
                            assertThat(target.path("health").asText()).isEqualTo("up");
                            assertThat(target.path("lastError").asText()).isEmpty();
                        }));
    }

    /** Of the alerts what they compare, whether or not it holds; of the dashboard what it draws. */
    private static List<String> expressions() throws IOException {
        var expressions = new ArrayList<String>();
        for (JsonNode rule :
                new YAMLMapper().readTree(FOLDER.resolve("alerts.yml").toFile()).at("/groups/0/rules")) {
            expressions.add(rule.path("expr").asText().replaceAll(" (==|>=|>|<) ", " $1 bool "));
        }
        for (JsonNode drawn : new JsonMapper()
                .readTree(FOLDER.resolve("dashboard.json").toFile())
                .findValues("expr")) {
            expressions.add(drawn.asText().replace("$__rate_interval", "1m"));
        }
        return expressions;
    }

    private static void everyRuleIsEvaluated(PrometheusServer prometheus) throws IOException {
        int rules = new YAMLMapper()
                .readTree(FOLDER.resolve("alerts.yml").toFile())
                .at("/groups/0/rules")
                .size();
        Awaitility.await("every rule to be evaluated")
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(prometheus.api("rules").at("/groups/0/rules"))
                        .hasSize(rules)
                        .allSatisfy(
                                rule -> assertThat(rule.path("health").asText()).isEqualTo("ok")));
    }

    private static List<String> raised(PrometheusServer prometheus) throws IOException, InterruptedException {
        return prometheus.api("alerts").path("alerts").findValuesAsText("alertname");
    }
}
