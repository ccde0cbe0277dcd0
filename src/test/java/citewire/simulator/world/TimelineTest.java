package citewire.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import citewire.threads.Threads;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Timeline timeline = new Timeline();

    @Test
    void thoseWhoWaitDoNotWakeEachOtherByLooking() throws Exception {
        var looks = new AtomicInteger();
        List<Thread> waiting = Stream.generate(() -> Threads.start("waiting", () -> waitInVain(looks)))
                .limit(5)
                .toList();
        for (Thread each : waiting) {
            each.join();
        }

        assertThat(looks).hasValueLessThan(20);
    }

    @Test
    void whoWaitsSeesWhatAnotherChanges() {
        var done = new AtomicBoolean();
        Threads.start("changing", () -> timeline.run(() -> done.set(true)));

        assertThat(timeline.await(
                        "that it is done",
                        PATIENCE,
                        () -> Optional.of(done.get()).filter(is -> is)))
                .isTrue();
    }

    /** Looks once at first and once when its time is over. */
    private void waitInVain(AtomicInteger looks) {
        assertThatThrownBy(() -> timeline.await("anything", SHORT, () -> {
                    looks.incrementAndGet();
                    return timeline.read(Optional::empty);
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not seen within");
    }
}
