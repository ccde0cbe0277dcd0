package citewire.frontend.discord;

import citewire.frontend.discord.render.Rendered;
import citewire.frontend.discord.reply.LiveReply;
import citewire.threads.Threads;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The answers that are coming about, each with the thread that works on it and the time it has. */
final class OpenAnswers {

    private static final Rendered TOO_LONG =
            Rendered.words("This took too long, so I stopped. Please ask again, perhaps more narrowly.");

    private final Set<Open> open = ConcurrentHashMap.newKeySet();
    private final Duration deadline;

    /** @param deadline after which an answer is ended with a word */
    OpenAnswers(Duration deadline) {
        this.deadline = deadline;
    }

    /** Enters the calling thread's answer; closing takes it out again. */
    Open enter(LiveReply reply) {
        var entered = new Open(reply, Thread.currentThread());
        open.add(entered);
        Threads.start("discord-deadline", () -> entered.endAfter(deadline));
        return entered;
    }

    /** Ends all with a word, and waits until it is shown, for at most {@code patience}. */
    void end(Rendered word, Duration patience) {
        List<Thread> endings = open.stream()
                .map(answer -> Threads.start("discord-ending", () -> answer.end(word)))
                .toList();
        try {
            for (Thread ending : endings) {
                ending.join(patience);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One answer that is coming about. */
    final class Open implements AutoCloseable {
        private final LiveReply reply;
        private final Thread asker;
        private final CountDownLatch done = new CountDownLatch(1);

        private Open(LiveReply reply, Thread asker) {
            this.reply = reply;
            this.asker = asker;
        }

        private void endAfter(Duration patience) {
            try {
                if (!done.await(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                    end(TOO_LONG);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void end(Rendered word) {
            reply.finish(word);
            if (done.getCount() > 0) {
                asker.interrupt();
            }
        }

        @Override
        public void close() {
            open.remove(this);
            done.countDown();
        }
    }
}
