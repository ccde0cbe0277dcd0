package citewire.frontend.terminal.feed;

import citewire.frontend.terminal.shell.RootCommand;
import citewire.frontend.terminal.shell.Version;
import citewire.ingest.feed.opml.Opml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

/** Writes the feeds that are followed. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Writes the feeds that are followed as an OPML list, which other feed readers import.")
public final class FeedsExportCommand implements Callable<Integer> {

    private final RootCommand root;

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "Where to; standard output where none is named.")
    private @Nullable Path file;

    public FeedsExportCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        try (var workspace = root.open()) {
            var opml = Opml.write(workspace.feeds().list());
            if (file == null) {
                root.console().out().println(opml);
            } else {
                Files.writeString(file, opml);
            }
        }
        return ExitCode.OK;
    }
}
