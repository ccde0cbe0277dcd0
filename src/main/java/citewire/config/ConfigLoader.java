package citewire.config;

import citewire.domain.AnswerStyle;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the configuration: defaults, then the file, then the environment, then the command line; a later one wins.
 *
 * <p>The defaults come from the commented {@code config/citewire.yaml} that is packaged with the program, so that what
 * an owner reads there is what holds.
 */
public final class ConfigLoader {

    private static final String DEFAULTS = "citewire.yaml";
    private static final int WEEK_SECONDS = 7 * 24 * 60 * 60;

    /** In tokens: more than any model has had. */
    private static final int LARGEST_WINDOW = 100_000_000;

    /** In tokens: the rules, a question and a passage. */
    private static final int SMALLEST_PROMPT = 2000;

    private final List<Path> folders;

    /** @param folders where {@code config/citewire.yaml} is looked for when no file is named, best first */
    public ConfigLoader(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    /** Looks in the working folder, then in {@link Home}. */
    public static ConfigLoader standard() {
        return new ConfigLoader(List.of(Path.of(""), Home.folder()));
    }

    /**
     * @param file the file named by {@code --config}; null takes the one that {@code CITEWIRE_CONFIG} names, else
     *     {@code config/citewire.yaml} where there is one
     * @param environment the environment variables
     * @param overrides from the command line, by key: {@code data}, {@code log.level}
     * @throws ConfigException with every mistake of all sources
     */
    public Config load(@Nullable Path file, Map<String, String> environment, Map<String, String> overrides) {
        return read(file, environment, overrides).config();
    }

    /** As {@link #load}, with what it was read from. */
    public Loaded read(@Nullable Path file, Map<String, String> environment, Map<String, String> overrides) {
        var mistakes = new ArrayList<String>();
        Layer defaults = defaults();
        Set<String> keys = defaults.keys();
        var layers = List.of(
                Layer.ofText("the command line", overrides, keys, mistakes),
                new EnvironmentReader(keys, mistakes).read(environment),
                file(file, environment, keys, mistakes),
                defaults);
        var settings = new Settings(layers, mistakes);
        var config = config(settings);
        checkModel(config.model(), "model", mistakes);
        checkSecond(config.model(), mistakes);
        checkFeeds(config.feeds(), mistakes);
        LimitsReader.check(config, mistakes);
        if (!mistakes.isEmpty()) {
            throw new ConfigException(mistakes);
        }
        return new Loaded(config, settings.values(keys), files(file, environment));
    }

    private List<Path> files(@Nullable Path named, Map<String, String> environment) {
        return Stream.concat(
                        Stream.ofNullable(find(named, environment)),
                        EnvironmentReader.secretFiles(environment).stream())
                .toList();
    }

    /** What the value of each key may be, in words. */
    static Map<String, String> rules() {
        var settings = new Settings(List.of(defaults()), new ArrayList<>());
        config(settings);
        return settings.rules();
    }

    /** The file that {@link #load} reads, which may not be there; null when it reads none. */
    public @Nullable Path find(@Nullable Path named, Map<String, String> environment) {
        if (named != null) {
            return named;
        }
        String other = environment.getOrDefault("CITEWIRE_CONFIG", "");
        if (!other.isBlank()) {
            return Path.of(other);
        }
        return folders.stream()
                .map(folder -> folder.resolve("config").resolve("citewire.yaml"))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElse(null);
    }

    /** The dotted keys there are, in the order of the commented file. */
    public static List<String> keys() {
        return List.copyOf(defaults().keys());
    }

    /** The text of a key's default; a list is joined by commas. */
    static String fallback(String key) {
        return defaults()
                .settings()
                .getOrDefault(key, new Layer.Setting("", ""))
                .text();
    }

    /** The environment variable of a key: {@code answer.maxCharacters} is {@code CITEWIRE_ANSWER_MAX_CHARACTERS}. */
    public static String environmentName(String key) {
        return EnvironmentReader.name(key);
    }

    private static Layer defaults() {
        var mistakes = new ArrayList<String>();
        try (InputStream yaml = ConfigLoader.class.getResourceAsStream(DEFAULTS)) {
            if (yaml == null) {
                throw new IllegalStateException(DEFAULTS + " is missing from the program: build it again");
            }
            return YamlReader.defaults(yaml.readAllBytes(), mistakes);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the packaged " + DEFAULTS, e);
        }
    }

    private Layer file(@Nullable Path named, Map<String, String> environment, Set<String> keys, List<String> mistakes) {
        Path file = find(named, environment);
        if (file == null) {
            return Layer.EMPTY;
        }
        try {
            return new YamlReader(file.toString(), keys, mistakes).read(Files.readAllBytes(file));
        } catch (IOException e) {
            mistakes.add("the configuration file %s cannot be read (%s): check its path and permissions"
                    .formatted(file, e.getClass().getSimpleName()));
            return Layer.EMPTY;
        }
    }

    private static Config config(Settings settings) {
        return new Config(
                settings.path("data"),
                settings.zone("zone"),
                new Config.Discord(
                        settings.secret("discord.token"),
                        settings.url("discord.apiUrl", "http", "https"),
                        settings.url("discord.gatewayUrl", "ws", "wss"),
                        settings.flag("discord.messageContent"),
                        settings.recipient("discord.report")),
                new Config.Answer(
                        settings.number("answer.maxCharacters", 200, 4000),
                        settings.number("answer.passages", 1, 50),
                        settings.number("answer.concurrent", 1, 256),
                        settings.number("answer.perGuild", 1, 256),
                        settings.number("answer.maxQuoteWords", 10, 10_000),
                        settings.share("answer.confidence"),
                        settings.flag("answer.secondOpinion"),
                        settings.choice("answer.style", AnswerStyle.class)),
                new Config.Records(
                        settings.number("records.keepDays", 0, 3650), settings.number("records.correctDays", 0, 3650)),
                model(settings),
                new Config.Embedding(settings.flag("embedding.enabled"), settings.number("embedding.threads", 1, 64)),
                new Config.Retrieval(
                        settings.number("retrieval.candidates", 10, 1000),
                        settings.text("retrieval.rerankerModel"),
                        settings.text("retrieval.rerankerTokenizer")),
                new Config.Ingest(
                        settings.text("ingest.seeds"),
                        settings.number("ingest.maxLineBytes", 1000, Integer.MAX_VALUE - 8),
                        settings.number("ingest.maxFileBytes", 1000, Integer.MAX_VALUE - 8),
                        settings.hosts("ingest.allowHosts"),
                        fetch(settings)),
                feeds(settings),
                LimitsReader.read(settings),
                new Config.Retention(
                        settings.number("retention.keepDays", 0, 36_500),
                        settings.number("retention.maxArticles", 0, Integer.MAX_VALUE),
                        settings.number("retention.maxMegabytes", 0, 10_000_000)),
                new Config.Backup(
                        settings.text("backup.folder"),
                        settings.duration("backup.every", 60, 10 * WEEK_SECONDS),
                        settings.number("backup.keep", 1, 10_000)),
                new Config.Http(settings.word("http.host"), settings.number("http.port", 0, 65535)),
                new Config.Log(
                        settings.oneOf("log.level", "trace", "debug", "info", "warn", "error", "off"),
                        settings.choice("log.format", Config.Log.Format.class),
                        settings.text("log.folder")));
    }

    private static Config.Fetch fetch(Settings settings) {
        return new Config.Fetch(
                settings.text("ingest.fetch.contact"),
                settings.duration("ingest.fetch.timeout", 1, 600),
                settings.number("ingest.fetch.maxResponseBytes", 10_000, 500_000_000),
                settings.duration("ingest.fetch.hostPause", 0, 600),
                settings.flag("ingest.fetch.respectRobots"),
                settings.flag("ingest.fetch.respectReservations"),
                settings.logins("ingest.fetch.logins"));
    }

    private static Config.Feeds feeds(Settings settings) {
        return new Config.Feeds(
                settings.urls("feeds.follow", "http", "https"),
                settings.duration("feeds.interval", 1, WEEK_SECONDS),
                settings.duration("feeds.minInterval", 1, WEEK_SECONDS),
                settings.duration("feeds.maxInterval", 1, WEEK_SECONDS),
                settings.number("feeds.concurrent", 1, 64),
                settings.flag("feeds.fullText"),
                settings.duration("feeds.parkAfter", 60, 10 * WEEK_SECONDS),
                settings.number("feeds.perGuild", 0, 1000));
    }

    private static void checkFeeds(Config.Feeds feeds, List<String> mistakes) {
        if (feeds.minInterval().compareTo(feeds.maxInterval()) > 0) {
            mistakes.add("feeds.minInterval is longer than feeds.maxInterval: make it the shorter one");
        }
        if (feeds.follow().stream()
                .anyMatch(address -> !Settings.withoutUser(address).equals(address))) {
            mistakes.add(
                    "feeds.follow: an address holds a user name or password, which would be stored and shown: name it"
                            + " without, and put user:password@host into the file that CITEWIRE_INGEST_FETCH_LOGINS_FILE names");
        }
    }

    private static Config.Model model(Settings settings) {
        return new Config.Model(
                settings.choice("model.provider", Config.Provider.class),
                settings.url("model.baseUrl", "http", "https"),
                settings.text("model.name"),
                settings.secret("model.apiKey"),
                settings.duration("model.timeout", 1, 14 * 60),
                settings.number("model.maxTokens", 50, 100_000),
                settings.number("model.window", 0, LARGEST_WINDOW),
                new Config.Second(
                        settings.choice("model.second.provider", Config.Provider.class),
                        settings.url("model.second.baseUrl", "http", "https"),
                        settings.text("model.second.name"),
                        settings.secret("model.second.apiKey"),
                        settings.number("model.second.window", 0, LARGEST_WINDOW)));
    }

    private static void checkSecond(Config.Model model, List<String> mistakes) {
        checkModel(model.fallback(), "model.second", mistakes);
        if (model.provider() == Config.Provider.NONE && model.second().provider() != Config.Provider.NONE) {
            mistakes.add("model.second.provider is %s, but model.provider is none: make it the first model"
                    .formatted(Settings.lower(model.second().provider())));
        }
    }

    /** @param section of its keys */
    private static void checkModel(Config.Model model, String section, List<String> mistakes) {
        if (model.provider() == Config.Provider.NONE) {
            return;
        }
        if (model.name().isBlank()) {
            mistakes.add("%s.name is empty, but %s.provider is %s: set %s to a model's name, or %s to none"
                    .formatted(
                            section,
                            section,
                            Settings.lower(model.provider()),
                            environmentName(section + ".name"),
                            environmentName(section + ".provider")));
        }
        int needed = model.maxTokens() + SMALLEST_PROMPT;
        if (model.window() > 0 && model.window() < needed) {
            mistakes.add("%s.window is %d, too small for the rules, a passage and model.maxTokens: at least %d, or 0"
                    .formatted(section, model.window(), needed));
        }
        if (model.baseUrl().isEmpty() && !model.apiKey().present()) {
            mistakes.add(
                    "%s.apiKey is empty, but the provider %s asks for one: set %s, or %s to a server that needs none"
                            .formatted(
                                    section,
                                    Settings.lower(model.provider()),
                                    environmentName(section + ".apiKey"),
                                    environmentName(section + ".baseUrl")));
        }
    }
}
