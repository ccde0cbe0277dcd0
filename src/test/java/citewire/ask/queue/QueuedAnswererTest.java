package citewire.ask.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import citewire.ask.AnswerListener;
import citewire.ask.Stage;
import citewire.config.Config;
import citewire.domain.Answer;
import citewire.domain.Asker;
import citewire.domain.Provenance;
import citewire.domain.Question;
import citewire.domain.Scope;
import citewire.threads.RightOfWay;
import citewire.threads.Threads;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
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
                at(2),
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
                at(1),
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
                at(1),
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

    @Test
    void aServerHasItsShareAndTheOtherIsAnsweredMeanwhile() throws Exception {
        var inside = new Semaphore(0);
        var go = new CountDownLatch(1);
        var queued = new QueuedAnswerer(
                (question, listener) -> {
                    inside.release();
                    wait(go);
                    return failed();
                },
                at(4),
                new RightOfWay());
        var stages = new LinkedBlockingQueue<Stage>();

        try (var askers = Threads.waiting("asker")) {
            for (int i = 0; i < 3; i++) {
                askers.execute(() -> queued.answer(of("busy"), AnswerListener.NONE));
            }
            inside.acquire(3);
            askers.execute(() -> queued.answer(of("busy"), told(stages)));
            assertThat(stages.take()).isEqualTo(new Stage.Waiting(1));
            askers.execute(() -> queued.answer(of("quiet"), AnswerListener.NONE));
            inside.acquire();
            go.countDown();
            inside.acquire();
        }
    }

    @Test
    void whoIsInterruptedInLineLeavesIt() throws Exception {
        var go = new CountDownLatch(1);
        var inside = new Semaphore(0);
        var queued = new QueuedAnswerer(
                (question, listener) -> {
                    inside.release();
                    wait(go);
                    return failed();
                },
                at(1),
                new RightOfWay());
        var stages = new LinkedBlockingQueue<Stage>();

        try (var askers = Threads.waiting("asker")) {
            askers.execute(() -> queued.answer(of("busy"), AnswerListener.NONE));
            inside.acquire();
            var left = new AtomicReference<Answer>();
            var waiting = Threads.start("waiting", () -> left.set(queued.answer(of("busy"), told(stages))));
            assertThat(stages.take()).isEqualTo(new Stage.Waiting(1));
            waiting.interrupt();
            waiting.join();
            assertThat(left.get()).isInstanceOf(Answer.Failed.class);
            assertThat(left.get().text()).isEqualTo("Stopped before its turn came.");
            go.countDown();
        }
    }

    private static Config.Answer at(int concurrent) {
        return new Config.Answer(900, 8, concurrent, 150, 0.25);
    }

    private static Question of(String guild) {
        return new Question("Who?", Instant.EPOCH, Scope.EVERYTHING, List.of(), new Asker(guild, "alice"));
    }

    private static AnswerListener told(Queue<Stage> stages) {
        return new AnswerListener() {
            @Override
            public void stage(Stage stage) {
                stages.add(stage);
            }
        };
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
