package citewire.frontend.terminal.shell;

import citewire.backup.Backups;
import citewire.frontend.terminal.workspace.Apart;
import citewire.frontend.terminal.workspace.DemoOptions;
import citewire.frontend.terminal.workspace.Demonstration;
import citewire.frontend.terminal.workspace.GlobalOptions;
import citewire.frontend.terminal.workspace.Opener;
import citewire.frontend.terminal.workspace.Workspace;
import citewire.ingest.feed.FeedDocument;
import citewire.ingest.page.Page;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Function;
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
public final class RootCommand implements Callable<Integer> {

    private final Opener opener;
    private final Console console;
    private final Callable<Integer> unnamed;

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

    /** @param unnamed what runs where no command is named */
    public RootCommand(Opener opener, Console console, Function<RootCommand, Callable<Integer>> unnamed) {
        this.opener = opener;
        this.console = console;
        this.unnamed = unnamed.apply(this);
    }

    public Console console() {
        return console;
    }

    public Workspace open() {
        return opener.open(options());
    }

    /** For the bot, which is asked later. */
    public Workspace openToServe() {
        return opener.openToServe(options());
    }

    public Demonstration demo(DemoOptions demo) {
        return opener.demo(options(), demo);
    }

    public Backups backups() {
        return opener.backups(options());
    }

    public FeedDocument fetchFeed(URI address) {
        return opener.fetchFeed(options(), address);
    }

    public Page fetchPage(URI address) {
        return opener.fetchPage(options(), address);
    }

    private GlobalOptions options() {
        return new GlobalOptions(config, data, logLevel);
    }

    /** The data folder that was named, null for the configured one. */
    public @Nullable Path data() {
        return data;
    }

    public Workspace openApart(Apart apart) {
        return opener.openApart(new GlobalOptions(config, null, logLevel), apart);
    }

    @Override
    public Integer call() throws Exception {
        return unnamed.call();
    }
}
