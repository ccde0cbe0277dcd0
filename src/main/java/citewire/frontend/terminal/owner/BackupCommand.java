package citewire.frontend.terminal.owner;

import citewire.backup.Backups.Existing;
import citewire.backup.Backups.Vectors;
import citewire.frontend.terminal.shell.Paper;
import citewire.frontend.terminal.shell.RootCommand;
import citewire.frontend.terminal.shell.Version;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a backup. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Copies the store into one compressed file, also while the bot runs.")
public final class BackupCommand implements Callable<Integer> {

    private final RootCommand root;

    @Parameters(
            paramLabel = "FILE",
            description = "The file to make (.zip), or a folder, in which it is named by its time.")
    private Path file = Path.of("");

    @Option(
            names = "--vectors",
            description = "Also copies the vectors. Without them they are computed anew after a restore.")
    private boolean vectors;

    @Option(names = "--force", description = "Replaces a file that is there already.")
    private boolean force;

    public BackupCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        var made =
                root.backups().make(file, vectors ? Vectors.IN : Vectors.OUT, force ? Existing.REPLACE : Existing.KEEP);
        Paper.page(root.console())
                .text("%s: %s, read back and whole. It holds what members asked, and opens to whoever has it."
                        .formatted(made.file(), size(made.bytes())));
        return ExitCode.OK;
    }

    static String size(long bytes) {
        return bytes < 1_000_000
                ? "%d kB".formatted(Math.ceilDiv(bytes, 1_000))
                : String.format(Locale.ENGLISH, "%.1f MB", bytes / 1e6);
    }
}
