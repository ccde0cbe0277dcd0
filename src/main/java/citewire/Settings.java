package citewire;

import citewire.config.Config;
import citewire.config.ConfigLoader;
import citewire.config.Home;
import citewire.config.Loaded;
import citewire.config.Login;
import citewire.config.Secret;
import citewire.frontend.terminal.workspace.GlobalOptions;
import citewire.logging.LogSetup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The settings of this process and where they came from.
 *
 * @param file the configuration file that was read, null where there is none
 * @param cache the folder of what can be computed anew
 */
record Settings(Config config, @Nullable Path file, Path cache, Source source) {

    /** What they were read from, to read them again. */
    record Source(GlobalOptions options, Map<String, String> environment, Loaded loaded) {}

    static Settings load(GlobalOptions options, Map<String, String> environment) {
        var overrides = new HashMap<String, String>();
        var data = options.data();
        if (data != null) {
            overrides.put("data", data.toString());
        }
        var logLevel = options.logLevel();
        if (logLevel != null) {
            overrides.put("log.level", logLevel);
        }
        var loader = ConfigLoader.standard();
        var loaded = loader.read(options.config(), environment, overrides);
        return new Settings(
                loaded.config(),
                loader.find(options.config(), environment),
                loaded.config().data().resolve("cache"),
                new Source(options, environment, loaded));
    }

    /** As their files are now; throws where these have mistakes. */
    Settings again() {
        return load(source.options(), source.environment());
    }

    Loaded loaded() {
        return source.loaded();
    }

    /** The same in another folder and with other seeds; the cache stays where it is. */
    Settings elsewhere(Path data, String seeds) {
        var ingest = config.ingest();
        var other = new Config.Ingest(
                seeds, ingest.maxLineBytes(), ingest.maxFileBytes(), ingest.allowHosts(), ingest.fetch());
        return with(data, config.embedding(), other);
    }

    /** The same, searching by words alone. */
    Settings withoutEmbedding() {
        var none = new Config.Embedding(false, config.embedding().threads());
        return with(config.data(), none, config.ingest());
    }

    private Settings with(Path data, Config.Embedding embedding, Config.Ingest ingest) {
        var changed = new Config(
                data,
                config.zone(),
                config.discord(),
                config.answer(),
                config.records(),
                config.model(),
                embedding,
                config.retrieval(),
                ingest,
                config.feeds(),
                config.limits(),
                config.retention(),
                config.backup(),
                config.http(),
                config.log());
        return new Settings(changed, file, cache, source);
    }

    /** Where the seeds lie: a relative folder is looked for beside the program first. */
    Path seeds() {
        Path named = Path.of(config.ingest().seeds());
        Path beside = Home.folder().resolve(named).toAbsolutePath();
        return Files.isDirectory(beside) ? asSeenFromHere(beside) : named;
    }

    /** A source without a link is shown by its path, which is best short. */
    private static Path asSeenFromHere(Path path) {
        Path here = Path.of("").toAbsolutePath();
        return path.startsWith(here) ? here.relativize(path) : path;
    }

    void startLogging(LogSetup.Terminal terminal) {
        LogSetup.start(config.log(), terminal, file, secrets());
    }

    /** What is never to be written anywhere. */
    List<Secret> secrets() {
        return secrets(config);
    }

    static List<Secret> secrets(Config config) {
        var logins = config.ingest().fetch().logins().stream().map(Login::password);
        return Stream.concat(
                        Stream.of(
                                config.discord().token(),
                                config.model().apiKey(),
                                config.model().second().apiKey()),
                        logins)
                .toList();
    }
}
