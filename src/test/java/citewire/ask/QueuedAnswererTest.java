package citewire.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import citewire.domain.Answer;
import citewire.domain.Provenance;
import citewire.domain.Question;
import citewire.threads.RightOfWay;
import citewire.threads.Threads;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class QueuedAnswererTest {

    private static final Question WHO = Question.of("Who?", Instant.EPOCH);

    @Test
    void othersWaitUntilAPlaceIsFree() throws Exception {
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        var go = new CountDownLatch(1);
        var queued = new QueuedAnswerer(
                (question, listener) -> {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    wait(go);
                    inside.decrementAndGet();
                    return failed();
                },
                2,
                new RightOfWay());

        try (var askers = Threads.waiting("asker")) {
            for (int i = 0; i < 6; i++) {
                askers.execute(() -> queued.answer(WHO, AnswerListener.NONE));
            }
            await().until(() -> inside.get() == 2);
            go.countDown();
        }

        assertThat(most).hasValue(2);
        assertThat(inside).hasValue(0);
    }

    @Test
    void aQuestionThatBrokeGivesItsPlaceBack() {
        var queued = new QueuedAnswerer(
                (question, listener) -> {
                    throw new IllegalStateException("broke");
                },
                1,
                new RightOfWay());

        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> queued.answer(WHO, AnswerListener.NONE)).hasMessage("broke");
        }
    }

    @Test
    void theBackgroundGivesWayWhileAQuestionIsAnsweredAndNoLonger() throws Exception {
        var way = new RightOfWay();
        var go = new CountDownLatch(1);
        var passed = new CountDownLatch(1);
        var inside = new CountDownLatch(1);
        var queued = new QueuedAnswerer(
                (question, listener) -> {
                    inside.countDown();
                    wait(go);
                    assertThat(passes(passed)).as("the background waits").isFalse();
                    return failed();
                },
                1,
                way);

        try (var threads = Threads.waiting("thread")) {
            var answer = threads.submit(() -> queued.answer(WHO, AnswerListener.NONE));
            inside.await();
            threads.execute(() -> {
                go.countDown();
                way.give(Duration.ofMinutes(1));
                passed.countDown();
            });
            answer.get();
            passed.await();
        }
    }

    private static Answer failed() {
        return new Answer.Failed("no", "x", new Provenance("quotes", null, null, 1, Duration.ZERO, Duration.ZERO));
    }

    private static boolean passes(CountDownLatch latch) {
        try {
            return latch.await(50, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static void wait(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
