package citewire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.backup.Backups;
import citewire.frontend.terminal.Commands;
import citewire.frontend.terminal.shell.Console;
import citewire.frontend.terminal.workspace.Apart;
import citewire.frontend.terminal.workspace.DemoOptions;
import citewire.frontend.terminal.workspace.Demonstration;
import citewire.frontend.terminal.workspace.GlobalOptions;
import citewire.frontend.terminal.workspace.Opener;
import citewire.frontend.terminal.workspace.Workspace;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The program's commands on a data folder, in this process, searching by words alone. */
final class HouseShell implements Opener {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();

    /** @param folder holds the data folder, and files that are taken in */
    HouseShell(Path folder) {
        this.folder = folder;
        environment.put("CITEWIRE_DATA", folder.resolve("data").toString());
        environment.put("CITEWIRE_INGEST_SEEDS", "");
    }

    void set(String variable, String value) {
        environment.put(variable, value);
    }

    @Override
    public Workspace open(GlobalOptions options) {
        return App.open(settings(options).withoutEmbedding(), new Shutdown());
    }

    @Override
    public Demonstration demo(GlobalOptions options, DemoOptions demo) {
        throw new AssertionError("nothing is shown here");
    }

    @Override
    public Workspace openApart(GlobalOptions options, Apart apart) {
        throw new AssertionError("nothing is measured here");
    }

    @Override
    public Backups backups(GlobalOptions options) {
        return OwnersCopies.of(settings(options));
    }

    private Settings settings(GlobalOptions options) {
        return Settings.load(options, environment);
    }

    /** Its exit code. */
    int run(String... args) {
        out.reset();
        err.reset();
        var console = new Console(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8),
                false,
                false,
                false,
                false,
                80);
        return Commands.execute(args, this, console);
    }

    /** What the last command has printed, which must have gone well. */
    String printed(String... args) {
        assertThat(run(args)).as(() -> err.toString(UTF_8)).isZero();
        return out.toString(UTF_8);
    }

    String errors() {
        return err.toString(UTF_8);
    }

    void ingest(String name, String text) throws IOException {
        printed("ingest", Files.writeString(folder.resolve(name), text).toString());
    }
}
