package citewire.frontend.discord.reply;

import citewire.state.OpenAnswerStore;
import citewire.state.OpenAnswerStore.OpenAnswer;
import citewire.threads.Threads;
import java.util.function.BooleanSupplier;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes that an answer is coming about there, until it is closed, so that a bot which was killed can end it with a word.
 * Nobody waits for the store, and an answer stands where the store does not take the note.
 */
public final class NotedTarget implements ForwardingTarget, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(NotedTarget.class);

    private final ReplyTarget target;
    private final OpenAnswerStore store;
    private final OpenAnswer answer;
    private final Thread begun;
    private boolean shown;

    /** @param answer whose message is not yet known */
    public NotedTarget(ReplyTarget target, OpenAnswerStore store, OpenAnswer answer) {
        this.target = target;
        this.store = store;
        this.answer = answer;
        this.begun = Threads.start("discord-noting", () -> {
            if (!answer.token().isEmpty()) {
                note(() -> store.keep(answer));
            }
        });
    }

    @Override
    public ReplyTarget target() {
        return target;
    }

    @Override
    public String show(MessageEditData message, BooleanSupplier wanted) {
        String id = target.show(message, wanted);
        if (!shown) {
            shown = true;
            awaitNote();
            note(() -> store.keep(answer.in(id)));
        }
        return id;
    }

    /** This way an answer is shown as it shall stay, which needs no note. */
    @Override
    public String show(MessageEditData message) {
        return target.show(message);
    }

    @Override
    public void close() {
        awaitNote();
        note(() -> store.forget(answer.id()));
    }

    private void awaitNote() {
        LiveReply.join(begun);
    }

    private static void note(Runnable note) {
        try {
            note.run();
        } catch (RuntimeException e) {
            LOG.warn("It is not noted which answers are coming about, so that a kill would leave them unfinished", e);
        }
    }
}
