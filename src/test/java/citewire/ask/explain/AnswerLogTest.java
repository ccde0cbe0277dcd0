package citewire.ask.explain;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import citewire.domain.Question;
import citewire.domain.kept.KeptAnswer;
import citewire.domain.kept.KeptQuestion;
import citewire.domain.kept.Making;
import citewire.domain.kept.ShownAt;
import citewire.state.AnswerStore;
import citewire.state.ChangedSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What becomes of answers when the store is slow or broken. */
class AnswerLogTest {

    private final Logger logger = (Logger) LoggerFactory.getLogger(AnswerLog.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final TroubledStore store = new TroubledStore();

    @BeforeEach
    void listen() {
        logger.setLevel(Level.INFO);
        lines.start();
        logger.addAppender(lines);
    }

    @AfterEach
    void stopListening() {
        logger.setLevel(null);
        logger.detachAppender(lines);
    }

    @Test
    void goesOnAfterAFaultAndLogsItOnce() {
        store.broken = true;
        try (var log = new AnswerLog(store, Duration.ofDays(1))) {
            for (int i = 0; i < 5; i++) {
                int tried = store.tried.get();
                log.keep(() -> answer("lost"));
                Awaitility.await().until(() -> store.tried.get() > tried);
            }
            store.broken = false;
            log.keep(() -> answer("kept"));
        }

        assertThat(store.kept).containsExactly("kept");
        assertThat(lines.list)
                .extracting(line -> line.getLevel() + " " + line.getFormattedMessage())
                .containsExactly(
                        "WARN Answers are given and not kept, so that nobody can look later how they came about:"
                                + " the disk is full",
                        "INFO Answers are kept again");
    }

    @Test
    void keepsNobodyWaitingForASlowStoreAndWritesTheRestWhenItCloses() throws Exception {
        var slow = new CountDownLatch(1);
        try (var log = new AnswerLog(store, Duration.ofDays(1))) {
            log.keep(() -> {
                await(slow);
                return answer("first");
            });
            log.keep(() -> answer("second"));
            log.shown("second", new ShownAt("g", "c", "m"));
            assertThat(store.kept).isEmpty();
            slow.countDown();
        }

        assertThat(store.kept).containsExactly("first", "second", "second at m");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeptAnswer answer(String id) {
        var question = Question.of("What now?", Instant.EPOCH);
        return new KeptAnswer(
                id,
                new KeptQuestion(question.text(), question.at(), question.scope(), Locale.ENGLISH, null),
                List.of(),
                List.of(),
                null,
                new Making(Instant.EPOCH, "1", "1", Map.of(), 0),
                null);
    }

    private static final class TroubledStore implements AnswerStore {
        final List<String> kept = new ArrayList<>();
        volatile boolean broken;
        final AtomicInteger tried = new AtomicInteger();

        @Override
        public void keep(Collection<KeptAnswer> answers, Duration life) {
            if (broken) {
                tried.incrementAndGet();
                throw new IllegalStateException("the disk is full");
            }
            answers.forEach(answer -> kept.add(answer.id()));
        }

        @Override
        public void askedBy(String id, String member) {
            kept.add(id + " by " + member);
        }

        @Override
        public boolean share(String id) {
            return false;
        }

        @Override
        public void shown(String id, @Nullable ShownAt place) {
            kept.add(id + " at " + (place == null ? "no place" : place.message()));
        }

        @Override
        public List<ChangedSource> changedSources(Instant since, int limit) {
            throw new AssertionError("nothing is compared here");
        }

        @Override
        public boolean compared(ChangedSource source, String told) {
            throw new AssertionError("nothing is compared here");
        }

        @Override
        public void notCompared(ChangedSource source) {
            throw new AssertionError("nothing is compared here");
        }

        @Override
        public Optional<KeptAnswer> find(String id) {
            return Optional.empty();
        }
    }
}
