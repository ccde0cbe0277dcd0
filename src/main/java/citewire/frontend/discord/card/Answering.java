package citewire.frontend.discord.card;

import citewire.domain.kept.KeptAnswer;
import citewire.domain.kept.KeptQuestion;
import citewire.frontend.discord.reply.StandingMessage;
import java.util.Optional;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;

/** Answers what is asked by way of an answer's controls. */
public interface Answering {

    /**
     * Answers a follow-up; acknowledges the event, and blocks until the answer is shown.
     *
     * @param message that shows the answer
     */
    void followUp(ModalInteractionEvent event, Card card, String message, String text);

    /** Answers a question that was proposed behind an answer; acknowledges the event, and blocks until that is shown. */
    void next(ButtonInteractionEvent event, Card card, String question);

    /**
     * Shows a private answer to everybody in its channel, with controls of its own; acknowledges the event, and blocks
     * until it is shown.
     *
     * @param why how the answer came about
     */
    void share(ButtonInteractionEvent event, Card card, KeptAnswer why);

    /** The message of an answer where the bot is not, to be changed; empty once it is out of reach. */
    Optional<StandingMessage> abroad(Card card);

    /** Whether that answer is being given anew, or was a moment ago. */
    boolean anew(Card card);

    /** Answers a question anew in the place of its answer; acknowledges the event, and blocks until that is shown. */
    void again(ButtonInteractionEvent event, Card card, String message, KeptQuestion question);
}
