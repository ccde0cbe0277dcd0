package citewire.frontend.discord.interaction;

import citewire.ask.Answerer;
import citewire.frontend.discord.language.Spoken;
import citewire.frontend.discord.render.AnswerRenderer;
import citewire.frontend.discord.render.Rendered;
import citewire.frontend.discord.reply.InteractionTarget;
import citewire.words.Words;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IMessageEditCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Acknowledges an interaction at once, then works, then shows what came of it: the result, or that it broke. */
public final class Deferral {

    private static final Logger LOG = LoggerFactory.getLogger(Deferral.class);

    private final ZoneId zone;
    private final Spoken spoken;

    public Deferral(ZoneId zone, Spoken spoken) {
        this.zone = zone;
        this.spoken = spoken;
    }

    /** Answers all with a message of its own, in the words that {@code work} is given. */
    public void reply(IReplyCallback event, Function<Words, Rendered> work) {
        show(event.deferReply().complete(), spoken.toAll(event), work);
    }

    /**
     * As {@link #reply}, and again where there is more to show by and by.
     *
     * @param more what takes its time; empty where the first is all. Where it breaks, the first stays.
     */
    public void reply(IReplyCallback event, Function<Words, Rendered> work, Function<Words, Optional<Rendered>> more) {
        var hook = event.deferReply().complete();
        var words = spoken.toAll(event);
        show(hook, words, work);
        try {
            more.apply(words).ifPresent(found -> new InteractionTarget(hook).show(found.message()));
        } catch (RuntimeException e) {
            LOG.warn("A command shows less than it could", e);
        }
    }

    /** As {@link #reply}, but the member alone sees it, in the language of their client. */
    public void whisper(IReplyCallback event, Function<Words, Rendered> work) {
        show(event.deferReply(true).complete(), spoken.toMember(event), work);
    }

    /** Changes the message whose button was pressed. */
    public void edit(IMessageEditCallback event, Function<Words, Rendered> work) {
        show(event.deferEdit().complete(), spoken.toAll(event), work);
    }

    private void show(InteractionHook hook, Words words, Function<Words, Rendered> work) {
        new InteractionTarget(hook).show(result(words, work).message());
    }

    private Rendered result(Words words, Function<Words, Rendered> work) {
        try {
            return work.apply(words);
        } catch (RuntimeException e) {
            String incident = String.valueOf(MDC.get(Answerer.ID));
            LOG.error("incident {}: a command failed", incident, e);
            return new AnswerRenderer(zone, words).failed(words.text("broke.showing"), incident, "");
        }
    }
}
