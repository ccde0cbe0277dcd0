package citewire.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import citewire.fixtures.NewStore;
import citewire.fixtures.TurnedClock;
import citewire.state.jdbc.SqliteFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShelfTest {

    @TempDir
    Path folder;

    private final TurnedClock clock = new TurnedClock(Instant.parse("2026-11-20T12:00:00Z"));
    private Path store;
    private Path backups;
    private Shelf shelf;

    @BeforeEach
    void open() {
        store = folder.resolve("data/citewire.db");
        backups = folder.resolve("backups");
        NewStore.open(store, clock, new Random(1)).close();
        var premises = new Premises(
                new SqliteFile(store), new SqliteFile(folder.resolve("vectors.db")), folder.resolve("index"));
        shelf = new Shelf(new Backups(premises, "1.0", clock), backups, Duration.ofHours(24), 2, clock);
    }

    private List<String> standing() throws IOException {
        try (var files = Files.list(backups)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void getsABackupWhenOneIsDueAndKeepsTheNewest() throws IOException {
        shelf.run();
        clock.turn(Duration.ofHours(23));
        shelf.run();
        assertThat(standing()).containsExactly("citewire-2026-11-20T12-00-00Z.zip");
        clock.turn(Duration.ofHours(1));
        shelf.run();
        Files.writeString(backups.resolve("citewire-my-own.zip"), "the owner's");
        clock.turn(Duration.ofHours(24));
        shelf.run();

        assertThat(standing())
                .containsExactly(
                        "citewire-2026-11-21T12-00-00Z.zip",
                        "citewire-2026-11-22T12-00-00Z.zip",
                        "citewire-my-own.zip");
    }

    @Test
    void doesNotWaitForATimeThatAWrongClockHasShown() throws IOException {
        shelf.run();
        clock.turn(Duration.ofDays(-400));
        shelf.run();

        assertThat(standing()).hasSize(2);
    }

    @Test
    void losesNoBackupWhereANewOneCannotBeMade() throws IOException {
        shelf.run();
        clock.turn(Duration.ofHours(24));
        shelf.run();
        Files.writeString(store, "broken, and longer than the header of a database would be".repeat(9));
        clock.turn(Duration.ofHours(24));

        assertThatThrownBy(() -> shelf.run()).isInstanceOf(BackupException.class);
        assertThat(standing()).hasSize(2);
    }
}
