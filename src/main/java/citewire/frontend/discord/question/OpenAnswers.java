package citewire.frontend.discord.question;

import citewire.ask.Answerer;
import citewire.frontend.discord.render.Rendered;
import citewire.frontend.discord.reply.LiveReply;
import citewire.threads.Threads;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.entities.User;
import org.slf4j.MDC;

/** The answers that are coming about, each with the thread that works on it and the time it has. */
public final class OpenAnswers {

    private final Set<Open> open = ConcurrentHashMap.newKeySet();
    private final Duration deadline;

    /** @param deadline after which an answer is ended with a word */
    public OpenAnswers(Duration deadline) {
        this.deadline = deadline;
    }

    /** Enters the calling thread's answer; closing takes it out again. */
    Open enter(Asking.Asked asked, LiveReply reply) {
        var entered = new Open(asked, reply, Thread.currentThread());
        open.add(entered);
        Threads.start("discord-deadline", () -> entered.endAfter(deadline));
        return entered;
    }

    /** The answer to the question of that id, if it is still coming about. */
    Optional<Open> find(String id) {
        return open.stream().filter(answer -> answer.asked.id().equals(id)).findFirst();
    }

    /** Ends all with the text of that key, and waits until it is shown, for at most {@code patience}. */
    public void end(String key, Duration patience) {
        List<Thread> endings = open.stream()
                .map(answer -> Threads.start("discord-ending", () -> answer.end(key)))
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
        private final Asking.Asked asked;
        private final LiveReply reply;
        private final Thread asker;
        private final CountDownLatch done = new CountDownLatch(1);

        private Open(Asking.Asked asked, LiveReply reply, Thread asker) {
            this.asked = asked;
            this.reply = reply;
            this.asker = asker;
        }

        private void endAfter(Duration patience) {
            try {
                if (!done.await(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                    end("ended.late");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        Asking.Asked asked() {
            return asked;
        }

        /** Ends it with a word that names who did so. */
        void stop(User member) {
            show(asked.words().text("ended.stopped", member.getAsMention()));
        }

        private void end(String key) {
            MDC.put(Answerer.ID, asked.id());
            try {
                show(asked.words().text(key));
            } finally {
                MDC.remove(Answerer.ID);
            }
        }

        private void show(String word) {
            reply.finish(Rendered.words(word));
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
