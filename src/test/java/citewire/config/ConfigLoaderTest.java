package citewire.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigLoaderTest {

    @TempDir
    Path folder;

    @Test
    void everyComponentOfTheConfigurationHasACommentedKey() {
        assertThat(ConfigLoader.keys())
                .containsExactlyInAnyOrderElementsOf(keys("", Config.class).toList());
    }

    @Test
    void everyKeyOfTheFileIsPrecededByAComment() throws IOException {
        List<String> lines = Files.readAllLines(root().resolve("config/citewire.yaml"));

        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).matches("\\s*\\w+: .+")) {
                assertThat(lines.get(i - 1).strip()).as(lines.get(i)).startsWith("#");
            }
        }
    }

    @Test
    void holdsTheDefaultsWhereNothingIsSet() {
        Config config = load(Map.of());

        assertThat(config)
                .isEqualTo(new Config(
                        Path.of("data"),
                        ZoneId.of("UTC"),
                        new Config.Discord(Secret.NONE, "", "", false, "owner"),
                        new Config.Answer(900, 8, 4, 150, 0.25),
                        new Config.Records(30, 7),
                        new Config.Model(Config.Provider.NONE, "", "", Secret.NONE, Duration.ofSeconds(60), 700),
                        new Config.Embedding(true, 2),
                        new Config.Retrieval(60),
                        new Config.Ingest(
                                "seeds",
                                10_000_000,
                                20_000_000,
                                List.of(),
                                new Config.Fetch(
                                        "", Duration.ofSeconds(30), 10_000_000, Duration.ofSeconds(2), true, true)),
                        new Config.Feeds(
                                List.of(),
                                Duration.ofMinutes(30),
                                Duration.ofMinutes(10),
                                Duration.ofHours(12),
                                8,
                                true,
                                Duration.ofDays(7),
                                20),
                        new Config.Limits(
                                "USD",
                                config.limits().prices(),
                                "2026-07",
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null),
                        new Config.Retention(0, 0, 0),
                        new Config.Backup("", Duration.ofDays(1), 7),
                        new Config.Http("127.0.0.1", 8080),
                        new Config.Log("info", Config.Log.Format.TEXT, "")));
    }

    @Test
    void pricesOfTheOwnersAreNotAsOldAsThoseThatCameWithTheProgram() {
        var own = Map.of("CITEWIRE_LIMITS_PRICES", "llama=0/0");
        var dated = Map.of("CITEWIRE_LIMITS_PRICES", "llama=0/0", "CITEWIRE_LIMITS_PRICES_OF", "2026-11-02");

        assertThat(load(Map.of()).limits().pricesOf()).isEqualTo("2026-07");
        assertThat(load(own).limits().pricesOf()).isEmpty();
        assertThat(load(dated).limits().pricesOf()).isEqualTo("2026-11-02");
    }

    @Test
    void theCommandLineWinsOverTheEnvironmentAndThatOverTheFile() {
        Path file = write("answer:\n  passages: 3\n  concurrent: 3\n  maxCharacters: 300\n");

        Config.Answer answer = loader().load(
                        file,
                        Map.of("CITEWIRE_ANSWER_PASSAGES", "5", "CITEWIRE_ANSWER_CONCURRENT", "5"),
                        Map.of("answer.passages", "7"))
                .answer();

        assertThat(answer).isEqualTo(new Config.Answer(300, 7, 5, 150, 0.25));
    }

    @Test
    void readsTheFileThatTheEnvironmentNames() {
        Path file = write("http:\n  port: 0\n");

        assertThat(load(Map.of("CITEWIRE_CONFIG", file.toString())).http().port())
                .isZero();
    }

    @Test
    void readsTheFileOfTheFolderWhereNoneIsNamed() throws IOException {
        Files.createDirectories(folder.resolve("config"));
        Files.writeString(folder.resolve("config/citewire.yaml"), "zone: Asia/Seoul\n");

        assertThat(load(Map.of()).zone()).isEqualTo(ZoneId.of("Asia/Seoul"));
    }

    @Test
    void anEmptyFileChangesNothing() {
        assertThat(loader().load(write("# nothing yet\n"), Map.of(), Map.of())).isEqualTo(load(Map.of()));
    }

    @Test
    void aKeyWithoutValueKeepsItsDefault() {
        assertThat(loader().load(write("http:\n  port:\n"), Map.of(), Map.of())
                        .http()
                        .port())
                .isEqualTo(8080);
    }

    @Test
    void theFixedNamesOfTheEnvironmentReachTheirKeys() {
        Config config = load(Map.ofEntries(
                Map.entry("CITEWIRE_DISCORD_TOKEN", "secret-token"),
                Map.entry("CITEWIRE_DISCORD_API_URL", "http://127.0.0.1:9000/api/v10/"),
                Map.entry("CITEWIRE_DISCORD_GATEWAY_URL", "ws://127.0.0.1:9000/gateway"),
                Map.entry("CITEWIRE_MODEL_PROVIDER", "OpenAI"),
                Map.entry("CITEWIRE_MODEL_BASE_URL", "http://127.0.0.1:11434/v1"),
                Map.entry("CITEWIRE_MODEL_NAME", "small"),
                Map.entry("CITEWIRE_MODEL_API_KEY", "key"),
                Map.entry("CITEWIRE_DATA", "/data"),
                Map.entry("CITEWIRE_ZONE", "Europe/Berlin"),
                Map.entry("CITEWIRE_HTTP_PORT", "0"),
                Map.entry("CITEWIRE_INGEST_ALLOW_HOSTS", "127.0.0.1:8080, [::1]:9090,"),
                Map.entry("CITEWIRE_BENCH", "../shared/bench"),
                Map.entry("CITEWIRE_JAVA_HOME", "/opt/java"),
                Map.entry("CITEWIRE_SERVICE_HOST", "10.0.0.1"),
                Map.entry("CITEWIRE_PORT_8080_TCP", "tcp://10.0.0.1:8080")));

        assertThat(config.discord())
                .isEqualTo(new Config.Discord(
                        new Secret("secret-token"),
                        "http://127.0.0.1:9000/api/v10/",
                        "ws://127.0.0.1:9000/gateway",
                        false,
                        "owner"));
        assertThat(config.model())
                .isEqualTo(new Config.Model(
                        Config.Provider.OPENAI,
                        "http://127.0.0.1:11434/v1",
                        "small",
                        new Secret("key"),
                        Duration.ofSeconds(60),
                        700));
        assertThat(config.data()).isEqualTo(Path.of("/data"));
        assertThat(config.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(config.http().port()).isZero();
        assertThat(config.ingest().allowHosts()).containsExactly("127.0.0.1:8080", "[::1]:9090");
    }

    @Test
    void everyKeyHasTheVariableThatItsNameMakes() {
        assertThat(ConfigLoader.environmentName("answer.maxCharacters")).isEqualTo("CITEWIRE_ANSWER_MAX_CHARACTERS");
        assertThat(ConfigLoader.environmentName("data")).isEqualTo("CITEWIRE_DATA");
    }

    @Test
    void readsASecretFromAFile() throws IOException {
        Path token = Files.writeString(folder.resolve("token"), "from-file\n");

        Config config = load(Map.of("CITEWIRE_DISCORD_TOKEN_FILE", token.toString(), "CITEWIRE_DISCORD_TOKEN", ""));

        assertThat(config.discord().token().reveal()).isEqualTo("from-file");
    }

    @Test
    void refusesASecretThatIsSetTwiceOrWhoseFileIsMissing() {
        assertThat(mistakes(Map.of(
                        "CITEWIRE_DISCORD_TOKEN", "one",
                        "CITEWIRE_DISCORD_TOKEN_FILE", write("two").toString(),
                        "CITEWIRE_MODEL_API_KEY_FILE", "/nowhere/key")))
                .containsExactly(
                        "CITEWIRE_DISCORD_TOKEN and CITEWIRE_DISCORD_TOKEN_FILE are both set: keep one",
                        "CITEWIRE_MODEL_API_KEY_FILE: the file /nowhere/key cannot be read (NoSuchFileException)");
    }

    @Test
    void anEmptyVariableCountsAsNotSetUnlessItSaysNoFolder() {
        Config config = loader().load(
                        write("model:\n  baseUrl: http://localhost:1/v1\nlog:\n  folder: logs\n"),
                        Map.of(
                                "CITEWIRE_MODEL_BASE_URL", "",
                                "CITEWIRE_HTTP_PORT", " ",
                                "CITEWIRE_INGEST_SEEDS", "",
                                "CITEWIRE_LOG_FOLDER", ""),
                        Map.of());

        assertThat(config.model().baseUrl()).isEqualTo("http://localhost:1/v1");
        assertThat(config.http().port()).isEqualTo(8080);
        assertThat(config.ingest().seeds()).isEmpty();
        assertThat(config.log().folder()).isEmpty();
    }

    @Test
    void tellsAllMistakesAtOnceAndWhereTheyAre() {
        Path file = write("answers:\n  passages: 3\nanswer:\n  pasages: 3\nhttp: 8080\nzone:\n  is: UTC\n");

        var mistakes = catchThrowableOfType(
                        ConfigException.class,
                        () -> loader().load(
                                        file,
                                        Map.of(
                                                "CITEWIRE_HTTP_PROT", "1",
                                                "CITEWIRE_HTTP_PORT", "70000",
                                                "CITEWIRE_ZONE", "Mars",
                                                "CITEWIRE_EMBEDDING_ENABLED", "maybe",
                                                "CITEWIRE_ANSWER_CONCURRENT", "many",
                                                "CITEWIRE_MODEL_TIMEOUT", "soon",
                                                "CITEWIRE_INGEST_ALLOW_HOSTS", "localhost",
                                                "CITEWIRE_DISCORD_GATEWAY_URL", "http://127.0.0.1/?v=10"),
                                        Map.of("log.levle", "debug")))
                .mistakes();

        assertThat(mistakes)
                .containsExactlyInAnyOrder(
                        "the command line: there is no key log.levle; did you mean log.level?",
                        "CITEWIRE_HTTP_PROT: there is no such setting; did you mean CITEWIRE_HTTP_PORT?",
                        file + ", line 1: there is no key answers",
                        file + ", line 4: there is no key answer.pasages; did you mean answer.passages?",
                        file + ", line 5: http is a section, not one value",
                        file + ", line 6: zone is one value, not a section",
                        "CITEWIRE_HTTP_PORT: must be a whole number from 0 to 65535, is \"70000\"",
                        "CITEWIRE_ZONE: must be a time zone, such as UTC or Europe/Berlin, is \"Mars\"",
                        "CITEWIRE_EMBEDDING_ENABLED: must be one of true, false, is \"maybe\"",
                        "CITEWIRE_ANSWER_CONCURRENT: must be a whole number from 1 to 256, is \"many\"",
                        "CITEWIRE_MODEL_TIMEOUT: must be a time from 1s to 840s, such as 60s, 2m or PT1M, is \"soon\"",
                        "CITEWIRE_INGEST_ALLOW_HOSTS: \"localhost\" must be host:port, such as 127.0.0.1:8080",
                        "CITEWIRE_DISCORD_GATEWAY_URL: must be an address that begins with ws:// or wss://,"
                                + " is \"http://127.0.0.1/?v=10\"");
    }

    @Test
    void aSectionThatIsMeantForAnotherNameIsGuessed() {
        assertThatThrownBy(() -> loader().load(write("htp:\n  port: 1\n"), Map.of(), Map.of()))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("there is no key htp");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: [1", "- a\n- b\n", "zone: UTC\nzone: UTC\n", "\t\tdiscord: sk-planted-secret"})
    void refusesAFileThatIsNoYamlOfKeysWithoutQuotingIt(String yaml) {
        assertThatThrownBy(() -> loader().load(write(yaml), Map.of(), Map.of()))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("citewire.yaml")
                .hasMessageNotContaining("planted");
    }

    @Test
    void refusesAFileThatIsNotThere() {
        assertThatThrownBy(() -> loader().load(folder.resolve("gone.yaml"), Map.of(), Map.of()))
                .isInstanceOf(ConfigException.class)
                .hasMessage("The configuration has a mistake:\n  - the configuration file %s cannot be read"
                                .formatted(folder.resolve("gone.yaml"))
                        + " (NoSuchFileException): check its path and permissions");
    }

    @ParameterizedTest
    @CsvSource({"60s, PT60S", "2m, PT2M", "1500ms, PT1.5S", "PT1M30S, PT1M30S"})
    void readsTimesAsPeopleAndAsIsoWriteThem(String text, Duration time) {
        assertThat(load(Map.of("CITEWIRE_MODEL_TIMEOUT", text)).model().timeout())
                .isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0s", "2h", "60", "-PT5S", "PT2562047788015215H"})
    void refusesTimesOutOfRangeOrWithoutUnit(String text) {
        assertThat(mistakes(Map.of("CITEWIRE_MODEL_TIMEOUT", text)))
                .singleElement()
                .asString()
                .startsWith("CITEWIRE_MODEL_TIMEOUT: must be a time");
    }

    @Test
    void aProviderNeedsANameAndAKeyOrAnAddress() {
        assertThat(mistakes(Map.of("CITEWIRE_MODEL_PROVIDER", "anthropic")))
                .containsExactly(
                        "model.name is empty, but model.provider is anthropic: set CITEWIRE_MODEL_NAME to a model's"
                                + " name, or CITEWIRE_MODEL_PROVIDER to none",
                        "model.apiKey is empty, but the provider anthropic asks for one: set CITEWIRE_MODEL_API_KEY,"
                                + " or CITEWIRE_MODEL_BASE_URL to a server that needs none");
    }

    @Test
    void readsASecondModel() {
        Config config = load(Map.of(
                "CITEWIRE_MODEL_PROVIDER", "gemini",
                "CITEWIRE_MODEL_NAME", "large",
                "CITEWIRE_MODEL_API_KEY", "key",
                "CITEWIRE_MODEL_SECOND_PROVIDER", "openai",
                "CITEWIRE_MODEL_SECOND_BASE_URL", "http://127.0.0.1:11434/v1",
                "CITEWIRE_MODEL_SECOND_NAME", "small",
                "CITEWIRE_MODEL_SECOND_API_KEY_FILE", write("second").toString()));

        assertThat(config.model().fallback())
                .isEqualTo(new Config.Model(
                        Config.Provider.OPENAI,
                        "http://127.0.0.1:11434/v1",
                        "small",
                        new Secret("second"),
                        Duration.ofSeconds(60),
                        700));
    }

    @Test
    void aSecondModelNeedsWhatTheFirstNeedsAndAFirst() {
        assertThat(mistakes(Map.of("CITEWIRE_MODEL_SECOND_PROVIDER", "openai")))
                .containsExactly(
                        "model.second.name is empty, but model.second.provider is openai: set"
                                + " CITEWIRE_MODEL_SECOND_NAME to a model's name, or CITEWIRE_MODEL_SECOND_PROVIDER to none",
                        "model.second.apiKey is empty, but the provider openai asks for one: set"
                                + " CITEWIRE_MODEL_SECOND_API_KEY, or CITEWIRE_MODEL_SECOND_BASE_URL to a server that"
                                + " needs none",
                        "model.second.provider is openai, but model.provider is none: make it the first model");
    }

    @Test
    void noSecretIsPrinted() {
        Config config =
                load(Map.of("CITEWIRE_DISCORD_TOKEN", "planted-token", "CITEWIRE_MODEL_API_KEY", "planted-key"));

        assertThat(config.toString()).doesNotContain("planted");
        assertThat(mistakes(Map.of("CITEWIRE_DISCORD_TOKEN", "planted-token", "CITEWIRE_DISCORD_TOKN", "planted-too")))
                .singleElement()
                .asString()
                .doesNotContain("planted");
    }

    private ConfigLoader loader() {
        return new ConfigLoader(List.of(folder));
    }

    private Config load(Map<String, String> environment) {
        return loader().load(null, environment, Map.of());
    }

    private List<String> mistakes(Map<String, String> environment) {
        return catchThrowableOfType(ConfigException.class, () -> load(environment))
                .mistakes();
    }

    private Path write(String yaml) {
        try {
            return Files.writeString(folder.resolve("citewire.yaml"), yaml);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Path root() {
        return Path.of(System.getProperty("citewire.root", ""));
    }

    private static Stream<String> keys(String prefix, Class<?> type) {
        return Stream.of(type.getRecordComponents()).flatMap(component -> keys(prefix, component));
    }

    private static Stream<String> keys(String prefix, RecordComponent component) {
        String key = prefix + component.getName();
        return component.getType().isRecord() ? keys(key + ".", component.getType()) : Stream.of(key);
    }
}
