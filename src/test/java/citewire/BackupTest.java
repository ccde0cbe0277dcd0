package citewire;

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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way of an owner from a backup to answers, by the program's own commands. */
class BackupTest {

    private static final String HARBOUR = "Who reopened the harbour?";
    private static final String LIBRARY = "Who opened the library?";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    /** As the door does, but for the log. */
    private final Opener opener = new Opener() {
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
    };

    private Settings settings(GlobalOptions options) {
        return Settings.load(
                options, Map.of("CITEWIRE_DATA", folder.resolve("data").toString(), "CITEWIRE_INGEST_SEEDS", ""));
    }

    private int run(String... args) {
        out.reset();
        err.reset();
        var console = new Console(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false,
                false,
                false,
                80);
        return Commands.execute(args, opener, console);
    }

    private void ingest(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        assertThat(run("ingest", file.toString())).as(err::toString).isZero();
    }

    private String ask(String question) {
        assertThat(run("ask", "--json", question)).as(err::toString).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void whatWasThereIsAnsweredAfterItsRestoreAndWhatCameLaterIsNot() throws IOException {
        String backup = folder.resolve("backup.zip").toString();
        ingest("harbour.txt", "Harbour reopens\n\nMayor Ilse Brandt reopened the harbour on Monday after the storm.\n");
        assertThat(run("backup", backup)).as(err::toString).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains(backup).contains("read back and whole");
        ingest("library.txt", "Library opens\n\nMinister Jonas Falk opened the library on Friday.\n");
        assertThat(ask(LIBRARY)).contains("Jonas Falk");

        assertThat(run("restore", backup)).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--force");
        assertThat(run("restore", "--force", backup)).as(err::toString).isZero();

        assertThat(ask(HARBOUR)).contains("Ilse Brandt");
        assertThat(ask(LIBRARY)).doesNotContain("Jonas Falk").contains("declined");
        ingest("museum.txt", "Museum closes\n\nDirector Anna Weiss closed the museum on Sunday.\n");
        assertThat(ask("Who closed the museum?")).contains("Anna Weiss");
    }

    @Test
    void goesIntoAnotherFolderWhileTheFirstIsInUse() throws IOException {
        String backup = folder.resolve("backup.zip").toString();
        String other = folder.resolve("other").toString();
        ingest("harbour.txt", "Harbour reopens\n\nMayor Ilse Brandt reopened the harbour on Monday after the storm.\n");
        try (var inUse = opener.open(new GlobalOptions(null, null, null))) {
            assertThat(inUse.indexStatus().passages()).isPositive();
            assertThat(run("backup", backup)).as(err::toString).isZero();
            assertThat(run("restore", "--force", backup)).isEqualTo(1);
            assertThat(err.toString(StandardCharsets.UTF_8))
                    .contains("is in use")
                    .contains("Stop the bot");
            assertThat(run("restore", "--data", other, backup))
                    .as(err::toString)
                    .isZero();
        }
        assertThat(run("ask", "--data", other, "--json", HARBOUR)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Ilse Brandt");
    }
}
