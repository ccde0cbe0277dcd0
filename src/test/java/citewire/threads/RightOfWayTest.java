package citewire.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RightOfWayTest {

    private static final Duration LONG = Duration.ofHours(1);

    private final AtomicLong nanos = new AtomicLong();
    private final RightOfWay way = new RightOfWay(nanos::get);

    @Test
    void whereNobodyAsksTheBackgroundGoesOnAtOnce() {
        way.give(LONG);

        way.claim().end();
        way.give(LONG);
    }

    @Test
    void theBackgroundWaitsUntilTheLastClaimIsEnded() throws Exception {
        var first = way.claim();
        var second = way.claim();
        var passed = giving();

        first.end();
        assertThat(passed.await(50, TimeUnit.MILLISECONDS)).isFalse();
        second.end();

        passed.await();
    }

    @Test
    void aQuestionThatWaitsForItsModelHoldsNothingUp() {
        way.claim();
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());

        way.give(LONG);
    }

    @Test
    void withNothingButQuestionsTheBackgroundGoesOnAfterAWhile() {
        var real = new RightOfWay();
        real.claim();

        real.give(Duration.ofMillis(5));
    }

    @Test
    void whoHasAClaimWaitsForTheOthersAlone() throws Exception {
        var mine = way.claim();
        mine.give(LONG);

        var other = way.claim();
        var passed = giving(mine::give);
        other.end();

        passed.await();
    }

    @Test
    void aClaimIsFreshForAsLongAsItsWayAllows() {
        var real = new RightOfWay(Duration.ofMillis(5));
        real.claim();

        real.give(LONG);
    }

    @Test
    void aThreadThatIsToEndDoesNotWait() {
        way.claim();
        Thread.currentThread().interrupt();

        way.give(LONG);

        assertThat(Thread.interrupted()).as("it still knows that it is to end").isTrue();
    }

    private CountDownLatch giving() {
        return giving(way::give);
    }

    private static CountDownLatch giving(Consumer<Duration> wait) {
        var passed = new CountDownLatch(1);
        var thread = Threads.start("giving", () -> {
            wait.accept(LONG);
            passed.countDown();
        });
        await().until(() -> thread.getState() == Thread.State.TIMED_WAITING);
        return passed;
    }
}
