package citewire.ask.explain;

import citewire.domain.kept.KeptAnswer;
import citewire.domain.kept.ShownAt;
import citewire.state.AnswerStore;
import citewire.threads.Threads;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes answers to the store behind whoever gives them, so that no answer waits for it or breaks by it. What the store
 * refuses is lost, which is logged once until it works again.
 */
final class AnswerLog implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerLog.class);

    /** Far more than are answered while a disk hangs for some seconds. */
    private static final int WAITING = 2_000;

    private static final int AT_ONCE = 100;

    private static final Duration CLOSING = Duration.ofSeconds(10);

    private final AnswerStore store;
    private final Duration life;
    private final BlockingQueue<Job> jobs = new LinkedBlockingQueue<>(WAITING);
    private final Thread writing;
    private boolean troubled;

    AnswerLog(AnswerStore store, Duration life) {
        this.store = store;
        this.life = life;
        this.writing = Threads.start("answer-log", this::run);
    }

    /** @param answer asked for on the thread that writes */
    void keep(Supplier<KeptAnswer> answer) {
        add(new Job.Keep(answer));
    }

    void shown(String id, @Nullable ShownAt place) {
        add(new Job.Shown(id, place));
    }

    void askedBy(String id, String member) {
        add(new Job.Asked(id, member));
    }

    /** Waits until what was given so far is written, for some seconds at most. */
    void flush() {
        var written = new CountDownLatch(1);
        add(new Job.Flush(written));
        try {
            if (!written.await(CLOSING.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("Answers wait longer than {} s for the store", CLOSING.toSeconds());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void add(Job job) {
        if (!jobs.offer(job)) {
            trouble("more than " + WAITING + " answers wait for the store");
        }
    }

    private void run() {
        var taken = new ArrayList<Job>();
        try {
            while (!taken.contains(Job.End.NOW)) {
                taken.clear();
                taken.add(jobs.take());
                jobs.drainTo(taken, AT_ONCE);
                write(taken);
                taken.forEach(AnswerLog::written);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(List<Job> taken) {
        try {
            var answers = taken.stream()
                    .filter(Job.Keep.class::isInstance)
                    .map(job -> ((Job.Keep) job).answer().get())
                    .toList();
            if (!answers.isEmpty()) {
                store.keep(answers, life);
            }
            for (Job job : taken) {
                if (job instanceof Job.Shown shown) {
                    store.shown(shown.id(), shown.place());
                } else if (job instanceof Job.Asked asked) {
                    store.askedBy(asked.id(), asked.member());
                }
            }
            works();
        } catch (RuntimeException e) {
            trouble(String.valueOf(e.getMessage()));
        }
    }

    private static void written(Job job) {
        if (job instanceof Job.Flush flush) {
            flush.done().countDown();
        }
    }

    private synchronized void trouble(String why) {
        if (!troubled) {
            troubled = true;
            LOG.warn("Answers are given and not kept, so that nobody can look later how they came about: {}", why);
        }
    }

    private synchronized void works() {
        if (troubled) {
            troubled = false;
            LOG.info("Answers are kept again");
        }
    }

    /** Writes what waits, for some seconds at most. */
    @Override
    public void close() {
        try {
            if (!jobs.offer(Job.End.NOW) || !writing.join(CLOSING)) {
                LOG.warn("The last answers were not kept: the store takes too long");
                writing.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private sealed interface Job {
        record Keep(Supplier<KeptAnswer> answer) implements Job {}

        record Shown(String id, @Nullable ShownAt place) implements Job {}

        record Asked(String id, String member) implements Job {}

        record Flush(CountDownLatch done) implements Job {}

        enum End implements Job {
            NOW
        }
    }
}
