package citewire.journey;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.fixtures.ChildProcess;
import citewire.fixtures.JudgedDiscord;
import citewire.simulator.DiscordSimulator;
import citewire.simulator.options.SimulatorOptions;
import citewire.simulator.world.Interaction;
import citewire.simulator.world.MessageVersion;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as an owner runs it, in processes of its own, on the article it ships with. */
class WholeProgramTest {

    private static final Path ROOT =
            Path.of(System.getProperty("citewire.root", "")).toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonMapper MAPPER = new JsonMapper();

    /** What the seed article answers, and words that the quotes must hold. */
    private static final Map<String, List<String>> ANSWERED = Map.of(
            "Who will Yoon hold talks with on Wednesday?",
            List.of("Czech Republic", "Sweden", "Finland", "Norway", "Stoltenberg"),
            "Where will Yoon travel before the summit?",
            List.of("Hawaii"),
            "What treaty did Kim and Putin sign?",
            List.of("comprehensive strategic partnership"),
            "Who will host the dinner?",
            List.of("Joe Biden"),
            "Which countries are the Indo-Pacific partners?",
            List.of("Japan", "Australia", "New Zealand"),
            "Who said Seoul seeks to send a \"strong message\"?",
            List.of("Kim Tae-hyo"));

    private static final List<String> DECLINED = List.of(
            "Who won the 2024 Tour de France?", "What will Yoon say to Macron?", "What is the capital of Peru?");

    @TempDir
    private Path folder;

    private ChildProcess citewire(Map<String, String> environment, String... arguments) throws IOException {
        var variables = new HashMap<>(environment);
        variables.put("CITEWIRE_DATA", folder.resolve("data").toString());
        variables.put("CITEWIRE_INGEST_SEEDS", ROOT.resolve("seeds").toString());
        return ChildProcess.citewire(folder, variables, arguments);
    }

    private List<JsonNode> json(String... arguments) throws Exception {
        var answers = new ArrayList<JsonNode>();
        try (var child = citewire(Map.of(), arguments)) {
            assertThat(child.exitCode()).isZero();
            for (String line : child.lines()) {
                answers.add(MAPPER.readTree(line));
            }
        }
        return answers;
    }

    @Test
    void answersFromTheSeedWithQuotesThatStandInItAndDeclinesWhatItDoesNotHold() throws Exception {
        var questions = new ArrayList<>(ANSWERED.keySet());
        questions.addAll(DECLINED);
        var lines = questions.stream()
                .map(question ->
                        MAPPER.createObjectNode().put("question", question).toString())
                .toList();
        Path batch = Files.write(folder.resolve("questions.jsonl"), lines);

        var answers = json("ask", "--json", "--batch", batch.toString());

        assertThat(answers)
                .extracting(answer -> answer.get("question").asText())
                .isEqualTo(questions);
        String seed = seed();
        for (JsonNode answer : answers) {
            var expected = ANSWERED.get(answer.get("question").asText());
            if (expected == null) {
                assertThat(answer.get("status").asText()).as("%s", answer).isEqualTo("declined");
                continue;
            }
            assertThat(answer.get("status").asText()).as("%s", answer).isEqualTo("answered");
            assertThat(answer.get("answer").asText()).contains(expected).contains("[1]");
            for (JsonNode quote : answer.at("/citations/0/quotes")) {
                assertThat(seed).contains(quote.asText());
            }
        }
    }

    private static String seed() throws IOException {
        try (var files = Files.list(ROOT.resolve("seeds"))) {
            return Files.readString(files.filter(file -> file.toString().endsWith(".txt"))
                            .findFirst()
                            .orElseThrow())
                    .replaceAll("\\s+", " ");
        }
    }

    @Test
    @Tag("slow")
    void aRunningBotServesOtherProcessesOnItsDataFolder() throws Exception {
        Path news = Files.writeString(
                folder.resolve("2026-11-20-ferry.txt"),
                "Ferry to Port Amber sails again\n\nThe ferry to Port Amber resumes on Monday, Captain Ilse Brandt said.\n");
        try (var bot = citewire(Map.of("CITEWIRE_HTTP_PORT", "0"), "run")) {
            var health = URI.create(bot.awaitLine("health: ").substring("health: ".length()));
            assertThat(get(health)).isEqualTo(200);

            var taken = json("ingest", "--json", "--no-wait", news.toString());
            var asked = json("ask", "--json", "Who said that the ferry to Port Amber resumes on Monday?");

            assertThat(taken.getFirst().get("status").asText()).isEqualTo("added");
            assertThat(asked.getFirst().get("answer").asText()).contains("Captain Ilse Brandt");
            assertThat(get(health)).isEqualTo(200);
            bot.terminate();
            assertThat(bot.exitCode()).isIn(0, 143);
        }
    }

    private static int get(URI uri) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }

    @Test
    void answersASlashCommandAndAMentionInDiscordAndLeavesWhenTold() throws Exception {
        try (var discord = JudgedDiscord.start(SimulatorOptions.defaults(), Clock.systemUTC());
                var bot = citewire(pointedAt(discord))) {
            discord.awaitCommand("ask", PATIENCE);
            var general = discord.channel("general");
            var alice = discord.member("alice");

            var shown = answered(alice.slash(general, "ask", Map.of("question", "Who will host the dinner?")));
            assertThat(shown.content()).isEmpty();
            assertThat(shown.embeds().getFirst().description()).contains("Joe Biden", "[1]");
            assertThat(shown.embeds().getFirst().fields().getFirst().name()).startsWith("[1] South Korea to warn");

            alice.mentionsBot(general, "where will Yoon travel before the summit?");
            discord.awaitBotMessage(
                    general,
                    PATIENCE,
                    message -> message.current().embeds().stream()
                            .anyMatch(embed -> embed.description().contains("Hawaii")));

            bot.terminate();
            assertThat(bot.exitCode()).isIn(0, 143);
            assertThat(discord.pings()).isEmpty();
        }
    }

    @Test
    @Tag("slow")
    void quotesInDiscordWhileTheModelIsDownAndSaysSo() throws Exception {
        try (var discord = JudgedDiscord.start(SimulatorOptions.defaults(), Clock.systemUTC())) {
            var environment = new HashMap<>(pointedAt(discord));
            environment.put("CITEWIRE_MODEL_PROVIDER", "openai");
            environment.put("CITEWIRE_MODEL_NAME", "nobody-home");
            environment.put("CITEWIRE_MODEL_BASE_URL", "http://127.0.0.1:1/v1");
            try (var bot = citewire(environment)) {
                discord.awaitCommand("ask", PATIENCE);

                var shown = answered(discord.member("alice")
                        .slash(discord.channel("general"), "ask", Map.of("question", "Who will host the dinner?")));

                assertThat(shown.embeds().getFirst().description()).contains("Joe Biden", "[1]");
                assertThat(shown.embeds().getFirst().footer()).startsWith("The model could not be reached");
                bot.terminate();
                assertThat(bot.exitCode()).isIn(0, 143);
            }
        }
    }

    private static Map<String, String> pointedAt(DiscordSimulator discord) {
        return Map.of(
                "CITEWIRE_HTTP_PORT", "0",
                "CITEWIRE_DISCORD_TOKEN", discord.options().bot().token(),
                "CITEWIRE_DISCORD_API_URL", discord.apiUrl().toString(),
                "CITEWIRE_DISCORD_GATEWAY_URL", discord.gatewayUrl().toString());
    }

    private static MessageVersion answered(Interaction asked) {
        return asked.awaitMessage(PATIENCE)
                .await(PATIENCE, version -> !version.embeds().isEmpty());
    }
}
