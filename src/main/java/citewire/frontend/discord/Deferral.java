package citewire.frontend.discord;

import citewire.ask.Answerer;
import citewire.frontend.discord.render.AnswerRenderer;
import citewire.frontend.discord.render.Rendered;
import citewire.frontend.discord.reply.InteractionTarget;
import java.time.ZoneId;
import java.util.function.Supplier;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IMessageEditCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Acknowledges an interaction at once, then works, then shows what came of it: the result, or that it broke. */
final class Deferral {

    private static final Logger LOG = LoggerFactory.getLogger(Deferral.class);

    private final AnswerRenderer failures;

    Deferral(ZoneId zone) {
        this.failures = new AnswerRenderer(zone);
    }

    /** Answers with a message of its own. */
    void reply(IReplyCallback event, Supplier<Rendered> work) {
        show(event.deferReply().complete(), work);
    }

    /** Changes the message whose button was pressed. */
    void edit(IMessageEditCallback event, Supplier<Rendered> work) {
        show(event.deferEdit().complete(), work);
    }

    private void show(InteractionHook hook, Supplier<Rendered> work) {
        new InteractionTarget(hook).show(result(work).message());
    }

    private Rendered result(Supplier<Rendered> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            String incident = String.valueOf(MDC.get(Answerer.ID));
            LOG.error("incident {}: a command failed", incident, e);
            return failures.failed("Something broke on my side, so I cannot show this now.", incident, "");
        }
    }
}
