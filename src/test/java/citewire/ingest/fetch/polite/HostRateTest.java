package citewire.ingest.fetch.polite;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.fixtures.TurnedClock;
import citewire.ingest.fetch.polite.HostRate.Turn;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HostRateTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TurnedClock clock = new TurnedClock(Instant.parse("2026-11-20T08:00:00Z"));
    private final HostRate rate = new HostRate(clock, Duration.ofSeconds(2), new OwnHostTimes(clock));

    private Turn turn(int delaySeconds) {
        return rate.turn("x.example", Duration.ofSeconds(delaySeconds), PATIENCE);
    }

    private static Turn taken(int seconds) {
        return new Turn(Duration.ofSeconds(seconds), true);
    }

    @Test
    void aDelayIsKeptFromTheSecondRequestOn() {
        assertThat(turn(30)).isEqualTo(taken(0));
        assertThat(turn(30)).isEqualTo(taken(30));
        assertThat(turn(30)).isEqualTo(taken(60));
    }

    @Test
    void aTurnThatIsFurtherAheadThanPatienceReachesIsNotTaken() {
        turn(61);
        assertThat(turn(61)).isEqualTo(new Turn(Duration.ofSeconds(61), false));
        assertThat(turn(61))
                .as("what was not taken puts nobody off")
                .isEqualTo(new Turn(Duration.ofSeconds(61), false));
        clock.turn(Duration.ofSeconds(1));
        assertThat(turn(61)).as("the same turn, a second later").isEqualTo(taken(60));
    }

    @Test
    void threadsThatQueueAtOneHostStopQueuingAtTheEndOfPatience() {
        for (int i = 0; i < 4; i++) {
            assertThat(turn(20).taken()).isTrue();
        }
        assertThat(turn(20)).isEqualTo(new Turn(Duration.ofSeconds(80), false));
        assertThat(rate.turn("other.example", Duration.ofSeconds(20), PATIENCE)).isEqualTo(taken(0));
    }

    @Test
    void aShorterDelayThanOursIsNotHeeded() {
        turn(1);
        assertThat(turn(1)).isEqualTo(taken(0));
        assertThat(turn(1)).isEqualTo(taken(2));
    }

    @Test
    void aHostThatIsHeldIsWaitedForAsFarAsPatienceReaches() {
        rate.hold("x.example", clock.instant().plusSeconds(90));
        assertThat(turn(0)).isEqualTo(new Turn(Duration.ofSeconds(90), false));
        clock.turn(Duration.ofSeconds(40));
        assertThat(turn(0)).isEqualTo(taken(50));
    }

    @Test
    void aClockThatIsSetBackTakesTurnsAndHoldsAlong() {
        turn(30);
        rate.hold("held.example", clock.instant().plusSeconds(90));
        clock.turn(Duration.ofDays(-400));
        assertThat(turn(30)).isEqualTo(taken(30));
        assertThat(rate.turn("held.example", Duration.ZERO, PATIENCE))
                .isEqualTo(new Turn(Duration.ofSeconds(90), false));
    }
}
