package citewire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an owner runs while another program holds the store's lock, as an SQL shell amid a transaction does. */
@Tag("slow")
class LockedStoreTest {

    @TempDir
    private Path folder;

    private HouseShell shell;
    private Path backup;

    @BeforeEach
    void fill() throws IOException {
        shell = new HouseShell(folder);
        shell.set("CITEWIRE_RETENTION_MAX_ARTICLES", "1");
        backup = folder.resolve("backup.zip");
        shell.ingest(
                "2025-01-10-harbour.txt", "Harbour reopens\n\nMayor Ilse Brandt reopened the harbour on Monday.\n");
        shell.ingest("2025-01-11-library.txt", "Library opens\n\nMinister Jonas Falk opened the library on Friday.\n");
    }

    private Connection locked() throws SQLException {
        var other = DriverManager.getConnection(
                "jdbc:sqlite:" + folder.resolve("data").resolve("citewire.db"));
        other.createStatement().execute("BEGIN IMMEDIATE");
        return other;
    }

    @Test
    void aBackupIsMadeBesideTheLock() throws SQLException {
        try (var other = locked()) {
            assertThat(other.isClosed()).isFalse();
            assertThat(shell.printed("backup", backup.toString())).contains("read back and whole");
        }
        assertThat(shell.printed(
                        "restore", "--data", folder.resolve("elsewhere").toString(), backup.toString()))
                .contains("Restored as of");
    }

    @Test
    void retentionSaysThatTheStoreIsLockedAndLetsGoOnceItIsFree() throws SQLException {
        try (var other = locked()) {
            assertThat(other.isClosed()).isFalse();
            assertThat(shell.run("retention")).isEqualTo(1);
            assertThat(shell.errors()).contains("citewire.db", "locked", "an SQL shell");
            assertThat(shell.printed("articles")).contains("Harbour reopens", "Library opens");
        }
        shell.printed("retention");

        assertThat(shell.printed("articles")).contains("Library opens").doesNotContain("Harbour reopens");
    }

    @Test
    void articlesAreSaidNotToBeInAndComeInOnceItIsFree() throws Exception {
        var museum = Files.writeString(
                folder.resolve("museum.txt"), "Museum closes\n\nDirector Anna Weiss closed the museum on Sunday.\n");
        try (var other = locked()) {
            assertThat(other.isClosed()).isFalse();
            assertThat(shell.run("ingest", museum.toString())).isEqualTo(1);
            assertThat(shell.printed("ask", "--json", "Who reopened the harbour?"))
                    .contains("Ilse Brandt");
        }
        shell.printed("ingest", museum.toString());

        assertThat(shell.printed("ask", "--json", "Who closed the museum?")).contains("Anna Weiss");
    }
}
