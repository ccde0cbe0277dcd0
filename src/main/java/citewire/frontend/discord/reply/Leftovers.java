package citewire.frontend.discord.reply;

import citewire.frontend.discord.render.Rendered;
import citewire.state.OpenAnswerStore;
import citewire.state.OpenAnswerStore.OpenAnswer;
import citewire.words.Languages;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.interactions.InteractionHook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers that a process which was killed left unfinished: they are ended with a word. */
public final class Leftovers {

    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);

    /** Discord's quarter of an hour, less what the way there may take. */
    private static final Duration TOKEN = Duration.ofMinutes(14);

    private final OpenAnswerStore store;
    private final Clock clock;

    public Leftovers(OpenAnswerStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** All there are; to be asked before the bot answers anything. */
    public List<OpenAnswer> found() {
        return store.all();
    }

    /** Blocks until each has its word, or cannot have it. */
    public void end(JDA jda, List<OpenAnswer> left) {
        left.forEach(answer -> {
            try {
                end(jda, answer);
                store.forget(answer.id());
            } catch (RuntimeException e) {
                DiscordFaults.log(LOG, "end an answer that was left unfinished", e);
                giveUp(answer);
            }
        });
    }

    private void giveUp(OpenAnswer answer) {
        try {
            store.forget(answer.id());
        } catch (RuntimeException e) {
            LOG.warn("an answer that was left unfinished is tried again at the next start", e);
        }
    }

    private void end(JDA jda, OpenAnswer answer) {
        var word = Rendered.words(Languages.of(answer.language()).text("ended.restart"))
                .message();
        if (!answer.token().isEmpty() && clock.instant().isBefore(answer.begun().plus(TOKEN))) {
            var hook = InteractionHook.from(jda, answer.token());
            if (unfinished(hook.retrieveOriginal().complete())) {
                hook.editOriginal(word).complete();
            }
            return;
        }
        var channel = jda.getChannelById(MessageChannel.class, answer.channel());
        if (channel != null
                && !answer.message().isEmpty()
                && unfinished(channel.retrieveMessageById(answer.message()).complete())) {
            channel.editMessageById(answer.message(), word).complete();
        }
    }

    /** The process may have been killed right after the answer was shown, which has an embed where words have none. */
    private static boolean unfinished(Message message) {
        return message.getEmbeds().isEmpty();
    }
}
