package citewire.journey;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.Main;
import citewire.fixtures.ChildProcess;
import citewire.fixtures.JudgedDiscord;
import citewire.fixtures.NewsSite;
import citewire.fixtures.Replies;
import citewire.fixtures.wire.ModelServer;
import citewire.frontend.discord.question.QuestionId;
import citewire.simulator.DiscordSimulator;
import citewire.simulator.client.Member;
import citewire.simulator.options.BotIdentity;
import citewire.simulator.options.SimulatorOptions;
import citewire.simulator.world.Interaction;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole bot, with a secret planted in every place that takes one, before servers that refuse and repeat them; then
 * everything that it wrote is searched. None looks like a secret, so that only who knows it can hide it.
 */
@Tag("slow")
@Timeout(300)
class PlantedSecretsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TOKEN = "tulip_meadow_of_the_token";
    private static final String WRONG_TOKEN = "poppy_meadow_of_the_wrong_token";
    private static final String YAML_KEY = "orchid meadow of the settings";
    private static final String ENVIRONMENT_KEY = "peony\"meadow\\of the environment";
    private static final String PASSWORD = "lilac_meadow_of_the_address";
    private static final String FEED_PASSWORD = "daisy_meadow_of_the_feed";
    private static final String LOGIN = "clover_meadow_of_the_login";
    private static final List<String> PLANTED = List.of(
            TOKEN,
            WRONG_TOKEN,
            YAML_KEY,
            ENVIRONMENT_KEY,
            PASSWORD,
            FEED_PASSWORD,
            LOGIN,
            "peony\\\"meadow",
            "peony\"meadow");

    @TempDir
    Path folder;

    /** Outside of the folder that is searched. */
    @TempDir
    Path owners;

    private final List<String> heard = new ArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private DiscordSimulator discord;
    private ModelServer model;
    private final NewsSite site = NewsSite.open();

    @BeforeEach
    void open() throws IOException {
        discord = JudgedDiscord.start(
                SimulatorOptions.defaults().withBot(new BotIdentity(TOKEN, "Citewire")), Clock.systemUTC());
        model = ModelServer.start();
        model.plays(line -> line.answers(
                401,
                Map.of(),
                "{\"error\":{\"message\":\"Incorrect API key provided: %s. It is not %s.\"}}"
                        .formatted(
                                YAML_KEY, ENVIRONMENT_KEY.replace("\\", "\\\\").replace("\"", "\\\""))));
        site.serve(
                "/feed",
                exchange -> Replies.status(401)
                        .with(
                                "WWW-Authenticate",
                                "Basic realm=\"" + exchange.getRequestHeaders().getFirst("Authorization") + " " + LOGIN
                                        + "\"")
                        .to(exchange));
        Files.writeString(owners.resolve("logins"), "me:" + LOGIN + "@" + site.place() + "\n");
        Files.writeString(owners.resolve("token"), TOKEN + "\n");
        var seeds = Files.createDirectories(folder.resolve("seeds"));
        Files.writeString(
                seeds.resolve("ferry.txt"),
                "Ferry sails again\n\nThe ferry sailed again on Monday. An adult pays 4 euros for the ferry.\n");
        settings(5);
    }

    @AfterEach
    void close() {
        http.close();
        site.close();
        model.close();
        discord.close();
    }

    @Test
    void nothingThatTheBotWritesHoldsASecret() throws Exception {
        try (var bot = citewire("bot.err", Map.of(), "run")) {
            bot.awaitLine("Discord: connected");
            discord.awaitCommand("ask", PATIENCE);
            String health = bot.awaitLine("health: ").substring("health: ".length());
            var asked = ask();
            moderate("status", Map.of());
            moderate("privacy", Map.of());
            keep(get(health));
            keep(get(health.replace("/health/ready", "/metrics")));
            takesUpSettings(bot, health);
            run("doctor.err", Map.of(), "doctor", "--json");
            followsFeeds();
            run("wrong.err", Map.of("CITEWIRE_DISCORD_TOKEN_FILE", wrongToken().toString()), "doctor");
            run(
                    "startless.err",
                    Map.of("CITEWIRE_DISCORD_TOKEN_FILE", wrongToken().toString()),
                    "run");
            crash(bot);
            keep(String.join("\n", bot.printed()));
            everyLineOfTheQuestionCarriesItsId(QuestionId.of(Long.parseLong(asked.id())));
        }
        discord.wire().entries().forEach(entry -> keep(entry.toString()));

        assertThat(folder.resolve("logs/citewire.log")).content().contains("small-model failed");
        assertThat(folder).isDirectoryContaining("glob:**/hs_err_pid*");
        for (String secret : PLANTED) {
            assertThat(String.join("\n", heard)).as("what was said").doesNotContain(secret);
            assertThat(written()).as("files that hold " + secret).noneMatch(file -> holds(file, secret));
        }
    }

    /** By an address with a password, by a list with one, and by a login that the site repeats. */
    private void followsFeeds() throws Exception {
        String address = "http://me:" + FEED_PASSWORD + "@" + site.place() + "/feed";
        run("add.err", Map.of(), "feeds", "add", address);
        run("json.err", Map.of(), "feeds", "add", "--json", address);
        run("remove.err", Map.of(), "feeds", "remove", address);
        run("fetch-one.err", Map.of(), "feeds", "fetch", address);
        run("check.err", Map.of(), "feeds", "check", address);
        run("named.err", Map.of("CITEWIRE_FEEDS_FOLLOW", address), "feeds", "list");
        Files.writeString(
                owners.resolve("feeds.opml"),
                "<opml version='2.0'><body><outline type='rss' text='News' xmlUrl='%s'/></body></opml>"
                        .formatted(address));
        run(
                "import.err",
                Map.of(),
                "feeds",
                "import",
                owners.resolve("feeds.opml").toString());
        run("fetch.err", Map.of(), "feeds", "fetch");
        run("list.err", Map.of(), "feeds", "list");
        run("export.err", Map.of(), "feeds", "export");
        assertThat(site.asked()).anyMatch(asked -> asked.header("Authorization") != null);
        assertThat(String.join("\n", heard)).contains(site.place() + "/feed");
    }

    private Interaction ask() {
        var member = discord.member("alice");
        var asked = member.slash(
                discord.channel("general"), "ask", Map.of("question", "What does an adult pay for the ferry?"));
        keep(settled(asked));
        return asked;
    }

    private void moderate(String command, Map<String, ?> options) {
        Member moderator = discord.moderator("mona");
        keep(settled(moderator.slash(discord.channel("general"), command, options)));
    }

    private static String settled(Interaction interaction) {
        return interaction
                .awaitMessage(PATIENCE)
                .await(
                        PATIENCE,
                        version -> !version.loading()
                                && (!version.embeds().isEmpty()
                                        || !version.content().endsWith("…")))
                .json()
                .toString();
    }

    /** A file that is broken amid a secret, then one that is right, each told by a signal. */
    private void takesUpSettings(ChildProcess bot, String health) throws Exception {
        Files.writeString(owners.resolve("citewire.yaml"), "model:\n  apiKey: \"" + YAML_KEY + "\nanswer: [\n");
        hangUp(bot);
        Awaitility.await().atMost(PATIENCE).until(() -> get(health).contains("is not valid YAML"));
        keep(get(health));
        settings(6);
        hangUp(bot);
        Awaitility.await().atMost(PATIENCE).until(() -> log().contains("Settings taken up: answer.passages"));
        assertThat(get(health)).contains("read again at");
    }

    private static void hangUp(ChildProcess bot) throws Exception {
        signal(bot, "HUP");
    }

    private static void signal(ChildProcess bot, String signal) throws Exception {
        new ProcessBuilder("kill", "-" + signal, String.valueOf(bot.pid()))
                .start()
                .waitFor();
    }

    private static void crash(ChildProcess bot) throws Exception {
        signal(bot, "SEGV");
        bot.exitCode();
    }

    private void everyLineOfTheQuestionCarriesItsId(String id) throws IOException {
        assertThat(log().lines().filter(line -> line.contains("[" + id + "]")))
                .as("text")
                .anyMatch(line -> line.contains("Events: Discord sent event"))
                .anyMatch(line -> line.contains("AnswerPipeline: Asked:"))
                .anyMatch(line -> line.contains("small-model failed"))
                .anyMatch(line -> line.contains("LiveReply: The answer stands"));
        var json = new ObjectMapper();
        var messages = new ArrayList<String>();
        for (String line : Files.readAllLines(folder.resolve("bot.err"))) {
            if (line.startsWith("{")) {
                JsonNode event = json.readTree(line);
                if (event.at("/mdc/question").asText().equals(id)) {
                    messages.add(event.path("formattedMessage").asText());
                }
            }
        }
        assertThat(messages)
                .as("JSON")
                .anyMatch(line -> line.startsWith("Discord sent event"))
                .anyMatch(line -> line.startsWith("Asked:"))
                .anyMatch(line -> line.contains("small-model failed"))
                .anyMatch(line -> line.startsWith("The answer stands"));
    }

    private void settings(int passages) throws IOException {
        Files.writeString(owners.resolve("citewire.yaml"), """
                answer: { passages: %d }
                model:
                  provider: openai
                  name: small-model
                  baseUrl: %s/v1
                  apiKey: "%s"
                  second:
                    provider: openai
                    name: spare-model
                    baseUrl: http://owner:%s@127.0.0.1:1/v1
                log: { level: debug, format: json, folder: %s }
                """.formatted(
                        passages, model.address(), YAML_KEY, PASSWORD, folder.resolve("logs")));
    }

    private Path wrongToken() throws IOException {
        return Files.writeString(owners.resolve("wrong"), WRONG_TOKEN);
    }

    private void run(String errors, Map<String, String> more, String... arguments) throws Exception {
        try (var child = citewire(errors, more, arguments)) {
            child.exitCode();
            keep(String.join("\n", child.lines()));
        }
    }

    private ChildProcess citewire(String errors, Map<String, String> more, String... arguments) throws IOException {
        var environment = new HashMap<>(Map.of(
                "CITEWIRE_CONFIG", owners.resolve("citewire.yaml").toString(),
                "CITEWIRE_DATA", folder.resolve("data").toString(),
                "CITEWIRE_INGEST_SEEDS", folder.resolve("seeds").toString(),
                "CITEWIRE_EMBEDDING_ENABLED", "false",
                "CITEWIRE_HTTP_PORT", "0",
                "CITEWIRE_DISCORD_TOKEN_FILE", owners.resolve("token").toString(),
                "CITEWIRE_DISCORD_API_URL", discord.apiUrl().toString(),
                "CITEWIRE_DISCORD_GATEWAY_URL", discord.gatewayUrl().toString(),
                "CITEWIRE_MODEL_SECOND_API_KEY", ENVIRONMENT_KEY));
        environment.put("CITEWIRE_INGEST_ALLOW_HOSTS", site.place());
        environment.put(
                "CITEWIRE_INGEST_FETCH_LOGINS_FILE", owners.resolve("logins").toString());
        environment.putAll(more);
        var command = new ArrayList<>(List.of("bash", "-c", "exec \"$@\" 2>>" + errors, "-"));
        command.addAll(ChildProcess.java(Main.class, arguments));
        return ChildProcess.start(folder, environment, command);
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("logs/citewire.log"));
    }

    private void keep(String said) {
        heard.add(said);
    }

    private String get(String address) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
                .body();
    }

    private List<Path> written() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    /** As bytes, so that databases and the index are searched too. */
    private static boolean holds(Path file, String secret) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                    .contains(new String(secret.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new AssertionError("cannot search " + file, e);
        }
    }
}
