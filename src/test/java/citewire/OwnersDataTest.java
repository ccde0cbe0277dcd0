package citewire;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.frontend.terminal.workspace.GlobalOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an owner does with data, by the program's own commands: from a backup to answers, and articles that leave. */
class OwnersDataTest {

    private static final String HARBOUR = "Who reopened the harbour?";
    private static final String LIBRARY = "Who opened the library?";

    @TempDir
    private Path folder;

    private HouseShell shell;
    private String backup;

    @BeforeEach
    void open() throws IOException {
        shell = new HouseShell(folder);
        backup = folder.resolve("backup.zip").toString();
        shell.ingest(
                "2025-01-10-harbour.txt",
                "Harbour reopens\n\nMayor Ilse Brandt reopened the harbour on Monday after the storm.\n");
    }

    private String ask(String question) {
        return shell.printed("ask", "--json", question);
    }

    @Test
    void whatWasThereIsAnsweredAfterItsRestoreAndWhatCameLaterIsNot() throws IOException {
        assertThat(shell.printed("backup", backup)).contains(backup).contains("read back and whole");
        shell.ingest("library.txt", "Library opens\n\nMinister Jonas Falk opened the library on Friday.\n");
        assertThat(ask(LIBRARY)).contains("Jonas Falk");

        assertThat(shell.run("restore", backup)).isEqualTo(1);
        assertThat(shell.errors()).contains("--force");
        assertThat(shell.printed("restore", "--force", backup)).contains("Restored as of");

        assertThat(ask(HARBOUR)).contains("Ilse Brandt");
        assertThat(ask(LIBRARY)).doesNotContain("Jonas Falk").contains("declined");
        shell.ingest("museum.txt", "Museum closes\n\nDirector Anna Weiss closed the museum on Sunday.\n");
        assertThat(ask("Who closed the museum?")).contains("Anna Weiss");
    }

    @Test
    void aRestoreGoesIntoAnotherFolderWhileTheFirstIsInUse() {
        String other = folder.resolve("other").toString();
        try (var inUse = shell.open(new GlobalOptions(null, null, null))) {
            assertThat(inUse.indexStatus().passages()).isPositive();
            shell.printed("backup", backup);
            assertThat(shell.run("restore", "--force", backup)).isEqualTo(1);
            assertThat(shell.errors()).contains("is in use").contains("Stop the bot");
            shell.printed("restore", "--data", other, backup);
        }
        assertThat(shell.printed("ask", "--data", other, "--json", HARBOUR)).contains("Ilse Brandt");
    }

    @Test
    void retentionSaysWhatWouldGoThenLetsItGoAndKeepsWhatAnswersCite() throws IOException {
        shell.ingest("2025-02-11-library.txt", "Library opens\n\nMinister Jonas Falk opened the library on Friday.\n");
        assertThat(ask(HARBOUR)).contains("Ilse Brandt");
        assertThat(shell.printed("retention", "--dry-run")).contains("No rule lets articles go");

        shell.set("CITEWIRE_RETENTION_KEEP_DAYS", "30");
        assertThat(shell.printed("retention", "--dry-run"))
                .contains("Library opens")
                .contains("too old")
                .doesNotContain("Harbour reopens")
                .contains("1 article of 2")
                .contains("1 article would go too, but kept answers cite them");
        assertThat(shell.printed("articles")).contains("Library opens");

        assertThat(shell.printed("retention")).contains("1 article let go");
        assertThat(shell.printed("articles")).contains("Harbour reopens").doesNotContain("Library opens");
        assertThat(ask(LIBRARY)).contains("declined");
        assertThat(shell.printed("retention", "--json"))
                .contains("\"leaving\":0")
                .contains("\"cited\":1")
                .contains("\"dryRun\":false");
    }

    @Test
    void noQuestionIsOnTheDiskWhereNoneAreToBeKept() throws IOException {
        shell.set("CITEWIRE_RECORDS_KEEP_DAYS", "0");
        assertThat(ask("Who reopened the quagga harbour?")).contains("quagga");
        shell.printed("search", "--json", "quagga");

        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as("%s", file)
                        .doesNotContain("quagga");
            }
        }
    }

    @Test
    void retentionLeavesSeedsAlone() {
        shell.set("CITEWIRE_INGEST_SEEDS", folder.toString());
        shell.set("CITEWIRE_RETENTION_KEEP_DAYS", "30");
        shell.set("CITEWIRE_DATA", folder.resolve("other/data").toString());

        assertThat(shell.printed("retention", "--dry-run"))
                .contains("1 article would go too, but lie in the folder of seeds");
    }
}
