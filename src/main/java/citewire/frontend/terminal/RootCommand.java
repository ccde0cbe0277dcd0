package citewire.frontend.terminal;

import citewire.ingest.feed.FeedDocument;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code citewire} itself: holds what every command shares, and runs the bot where no command is named. */
@Command(
        name = "citewire",
        mixinStandardHelpOptions = true,
        description = "Answers questions about the news and cites its sources.",
        versionProvider = Version.class,
        footer = {
            "",
            "Without a command the bot is run.",
            "Exit codes: 0 done, 1 failed, 2 wrong usage or configuration."
        })
final class RootCommand implements Callable<Integer> {

    private final Opener opener;
    private final Console console;

    @Option(names = "--config", paramLabel = "FILE", description = "The configuration file.", scope = ScopeType.INHERIT)
    private @Nullable Path config;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The data folder (default: ./data).",
            scope = ScopeType.INHERIT)
    private @Nullable Path data;

    @Option(
            names = "--log-level",
            paramLabel = "LEVEL",
            description = "error, warn, info, debug or trace.",
            scope = ScopeType.INHERIT)
    private @Nullable String logLevel;

    RootCommand(Opener opener, Console console) {
        this.opener = opener;
        this.console = console;
    }

    Console console() {
        return console;
    }

    Workspace open() {
        return opener.open(options());
    }

    Demonstration demo(DemoOptions demo) {
        return opener.demo(options(), demo);
    }

    FeedDocument fetch(URI address) {
        return opener.fetch(options(), address);
    }

    private GlobalOptions options() {
        return new GlobalOptions(config, data, logLevel);
    }

    /** The data folder that was named, null for the configured one. */
    @Nullable Path data() {
        return data;
    }

    Workspace openApart(Apart apart) {
        return opener.openApart(new GlobalOptions(config, null, logLevel), apart);
    }

    @Override
    public Integer call() {
        return new RunCommand(this).call();
    }
}
