package citewire.frontend.discord.admin;

import citewire.ask.Answerer;
import citewire.frontend.discord.render.Rendered;
import citewire.frontend.discord.reply.InteractionTarget;
import citewire.words.Words;
import java.util.function.Supplier;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Answers an admin, who alone sees it: at once that work is under way, then what came of it. */
public final class Whisper {

    private static final Logger LOG = LoggerFactory.getLogger(Whisper.class);

    private Whisper() {}

    public static void answer(IReplyCallback event, Words words, Supplier<MessageEditData> work) {
        var hook = event.deferReply(true).complete();
        new InteractionTarget(hook).show(result(words, work));
    }

    private static MessageEditData result(Words words, Supplier<MessageEditData> work) {
        try {
            return work.get();
        } catch (WrongSetting e) {
            return Rendered.content(e.in(words));
        } catch (RuntimeException e) {
            String incident = String.valueOf(MDC.get(Answerer.ID));
            LOG.error("incident {}: an admin's command failed", incident, e);
            return Rendered.content(words.text("admin.broke", incident));
        }
    }
}
