package citewire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MemoryWatchTest {

    private static final int ROUND = 10_000;

    private final AtomicInteger ended = new AtomicInteger();
    private long collected = 500;
    private long now = 7_000;
    private double filled = 0.9;

    private final MemoryWatch watch = new MemoryWatch(() -> collected, () -> now, () -> filled, ended::incrementAndGet);

    @Test
    void aProcessThatDoesNothingButCollectIsEnded() {
        collect(9_900);
        collect(9_500);
        assertThat(ended).hasValue(0);

        collect(9_100);

        assertThat(ended).hasValue(1);
    }

    @Test
    void aProcessThatComesToSomethingInBetweenGoesOn() {
        for (int round = 0; round < 12; round++) {
            collect(round % 3 == 2 ? 4_000 : 9_900);
        }

        assertThat(ended).hasValue(0);
    }

    @Test
    void aProcessWhoseHeapHasRoomGoesOnHoweverMuchItCollects() {
        filled = 0.5;
        for (int round = 0; round < 12; round++) {
            collect(9_900);
        }

        assertThat(ended).hasValue(0);
    }

    @Test
    void whatThisProcessCollectsIsSeen() {
        try (var own = MemoryWatch.ofThisProcess()) {
            own.start();
            own.look();
        }

        assertThat(ended).hasValue(0);
    }

    private void collect(int millis) {
        now += ROUND;
        collected += millis;
        watch.look();
    }
}
