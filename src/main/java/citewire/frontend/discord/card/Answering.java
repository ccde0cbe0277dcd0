package citewire.frontend.discord.card;

import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;

/** Answers what is asked by way of an answer's controls. */
public interface Answering {

    /**
     * Answers a follow-up; acknowledges the event, and blocks until the answer is shown.
     *
     * @param message that shows the answer
     */
    void followUp(ModalInteractionEvent event, Card card, String message, String text);
}
