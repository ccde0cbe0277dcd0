package citewire.ingest.fetch.polite;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.fixtures.TurnedClock;
import citewire.ingest.fetch.polite.HostRate.Turn;
import citewire.state.jdbc.SqliteHostTimes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pace at which several processes on one folder ask a host. */
class SharedHostRateTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration DELAY = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private final TurnedClock clock = new TurnedClock(Instant.parse("2026-11-20T08:00:00Z"));

    private SqliteHostTimes process() {
        return new SqliteHostTimes(folder.resolve("pace.db"), clock, new OwnHostTimes(clock));
    }

    private Turn turn(SqliteHostTimes process) {
        return new HostRate(clock, Duration.ofSeconds(2), process).turn("x.example", DELAY, PATIENCE);
    }

    private static Turn taken(int seconds) {
        return new Turn(Duration.ofSeconds(seconds), true);
    }

    @Test
    void aSecondProcessWaitsForItsTurnBehindTheFirst() {
        try (var bot = process();
                var fetching = process()) {
            assertThat(turn(bot)).isEqualTo(taken(0));
            assertThat(turn(fetching)).isEqualTo(taken(20));
            assertThat(turn(bot)).isEqualTo(taken(40));
        }
    }

    @Test
    void aProcessThatIsStartedAnewKeepsTheDelayAndWhatAHostHasAskedFor() {
        try (var bot = process()) {
            turn(bot);
            new HostRate(clock, DELAY, bot).hold("held.example", clock.instant().plusSeconds(50));
        }
        try (var again = process()) {
            assertThat(turn(again)).isEqualTo(taken(20));
            assertThat(new HostRate(clock, DELAY, again).turn("held.example", DELAY, PATIENCE))
                    .isEqualTo(taken(50));
        }
    }

    @Test
    void aClockThatIsSetBackTakesTheTimesOfAllAlong() {
        try (var bot = process();
                var fetching = process()) {
            turn(bot);
            clock.turn(Duration.ofDays(-400));
            assertThat(turn(fetching)).isEqualTo(taken(20));
            assertThat(turn(bot)).isEqualTo(taken(40));
        }
    }

    @Test
    void aFileThatCannotBeUsedLeavesEachProcessItsOwnPace() throws IOException {
        Files.createDirectories(folder.resolve("pace.db/something"));
        try (var bot = process()) {
            assertThat(turn(bot)).isEqualTo(taken(0));
            assertThat(turn(bot)).isEqualTo(taken(20));
        }
    }
}
