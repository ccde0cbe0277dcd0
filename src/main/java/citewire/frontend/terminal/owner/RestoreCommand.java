package citewire.frontend.terminal.owner;

import citewire.backup.Backups.Existing;
import citewire.frontend.terminal.shell.Paper;
import citewire.frontend.terminal.shell.RootCommand;
import citewire.frontend.terminal.shell.Version;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts a backup back. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Puts a backup into the data folder, once all of it was checked. The bot must be stopped.")
public final class RestoreCommand implements Callable<Integer> {

    private final RootCommand root;

    @Parameters(paramLabel = "FILE", description = "What citewire backup has made.")
    private Path file = Path.of("");

    @Option(names = "--force", description = "Replaces the store that is there.")
    private boolean force;

    public RestoreCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        var manifest = root.backups().restore(file, force ? Existing.REPLACE : Existing.KEEP);
        Paper.page(root.console())
                .text("Restored as of %s, made by Citewire %s. The index is built anew at the next start."
                        .formatted(manifest.made(), manifest.program()));
        return ExitCode.OK;
    }
}
