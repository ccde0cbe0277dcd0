package citewire;

import citewire.config.Config;
import citewire.config.ConfigLoader;
import citewire.config.Home;
import citewire.config.Secret;
import citewire.frontend.terminal.GlobalOptions;
import citewire.logging.LogSetup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The settings of this process and where they came from.
 *
 * @param file the configuration file that was read, null where there is none
 */
record Settings(Config config, @Nullable Path file) {

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
        return new Settings(
                loader.load(options.config(), environment, overrides), loader.find(options.config(), environment));
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
        List<Secret> secrets = List.of(config.discord().token(), config.model().apiKey());
        LogSetup.start(config.log(), terminal, file, secrets);
    }
}
