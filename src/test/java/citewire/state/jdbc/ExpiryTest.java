package citewire.state.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.Asker;
import citewire.domain.Turn;
import citewire.fixtures.NewStore;
import citewire.fixtures.TurnedClock;
import citewire.state.ComponentStore.Component;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What members asked is gone from the files when its time is over, also where nobody asks any more. */
class ExpiryTest {

    private static final Asker ALICE = new Asker("g", "4711008150815");
    private static final Duration MONTH = Duration.ofDays(30);

    @TempDir
    Path folder;

    private final TurnedClock clock = new TurnedClock(Instant.parse("2026-11-20T12:00:00Z"));
    private SqliteState state;

    @BeforeEach
    void open() {
        state = NewStore.open(folder.resolve("citewire.db"), clock, new Random(1));
        state.conversations().keep(ALICE, "m1", "", new Turn("Where is the quagga?", List.of("Quagga")));
        state.components().keep(new Component("card", "p", "g", "c", ALICE.member()));
    }

    @AfterEach
    void close() {
        state.close();
    }

    private boolean onTheDisk(String text) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text)) {
                    return true;
                }
            }
            return false;
        }
    }

    @Test
    void nothingIsDeletedBeforeItsTime() {
        state.forgetExpired(MONTH);
        clock.turn(Duration.ofDays(6));
        state.forgetExpired(MONTH);

        assertThat(state.conversations().leadingTo("g", "m1", 5)).hasSize(1);
    }

    @Test
    void whatHasRunOutIsNoLongerOnTheDisk() throws IOException {
        assertThat(onTheDisk("quagga")).isTrue();
        clock.turn(Duration.ofDays(31));

        state.forgetExpired(MONTH);

        assertThat(onTheDisk("quagga")).isFalse();
        assertThat(onTheDisk(ALICE.member())).isFalse();
    }

    @Test
    void aShorterTimeHoldsForWhatIsThereAlready() throws IOException {
        state.forgetExpired(Duration.ofDays(1));
        assertThat(state.conversations().leadingTo("g", "m1", 5)).hasSize(1);
        clock.turn(Duration.ofDays(1));
        state.forgetExpired(Duration.ofDays(1));
        assertThat(onTheDisk("quagga")).isFalse();
    }

    @Test
    void zeroDaysLeaveNothing() throws IOException {
        state.forgetExpired(Duration.ZERO);

        assertThat(onTheDisk("quagga")).isFalse();
    }

    @Test
    void turnsThatAreKeptForADayAreNotCutShort() {
        var conversations = state.conversations(Duration.ofDays(1));
        conversations.keep(ALICE, "m2", "", new Turn("Where is the okapi?", List.of()));
        clock.turn(Duration.ofHours(23));
        state.forgetExpired(Duration.ofDays(1));

        assertThat(conversations.leadingTo("g", "m2", 5)).hasSize(1);
    }
}
