package citewire.frontend.discord.card;

import citewire.ask.Answerer;
import citewire.frontend.discord.language.Spoken;
import citewire.frontend.discord.render.AnswerRenderer;
import citewire.frontend.discord.render.Rendered;
import citewire.frontend.discord.reply.InteractionTarget;
import citewire.words.Words;
import java.time.ZoneId;
import java.util.function.Function;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Answers a member who used a control, who alone sees it: at once that work is under way, then what came of it. */
final class Aside {

    private static final Logger LOG = LoggerFactory.getLogger(Aside.class);

    private final ZoneId zone;
    private final Spoken spoken;

    Aside(ZoneId zone, Spoken spoken) {
        this.zone = zone;
        this.spoken = spoken;
    }

    void answer(IReplyCallback event, Function<Words, Rendered> work) {
        var hook = event.deferReply(true).complete();
        new InteractionTarget(hook).show(result(spoken.toMember(event), work).message());
    }

    void tell(IReplyCallback event, String key) {
        event.reply(spoken.toMember(event).text(key)).setEphemeral(true).complete();
    }

    private Rendered result(Words words, Function<Words, Rendered> work) {
        try {
            return work.apply(words);
        } catch (RuntimeException e) {
            String incident = String.valueOf(MDC.get(Answerer.ID));
            LOG.error("incident {}: a control under an answer failed", incident, e);
            return new AnswerRenderer(zone, words).failed(words.text("broke.showing"), incident, "");
        }
    }
}
