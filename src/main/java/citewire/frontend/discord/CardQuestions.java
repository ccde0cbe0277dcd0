package citewire.frontend.discord;

import citewire.domain.Scope;
import citewire.frontend.discord.access.Gate;
import citewire.frontend.discord.card.Answering;
import citewire.frontend.discord.card.Card;
import citewire.frontend.discord.card.Place;
import citewire.frontend.discord.language.Spoken;
import citewire.frontend.discord.reply.InteractionTarget;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;

/** Questions that are asked by way of an answer's controls. */
final class CardQuestions implements Answering {

    private final Asking asking;
    private final Gate gate;
    private final Spoken spoken;

    CardQuestions(Asking asking, Gate gate, Spoken spoken) {
        this.asking = asking;
        this.gate = gate;
        this.spoken = spoken;
    }

    @Override
    public void followUp(ModalInteractionEvent event, Card card, String message, String text) {
        if (refused(event)) {
            return;
        }
        boolean hidden = card.place().seen() == Place.Seen.BY_ASKER;
        var words = hidden ? spoken.toMember(event) : spoken.toAll(event);
        var hook = event.deferReply(hidden).complete();
        var asker = Asking.asker(event.getGuild(), event.getUser());
        String id = QuestionId.of(event.getIdLong());
        asking.answer(
                new Asking.Asked(id, asker, text, Scope.EVERYTHING, text, message, card.place(), words),
                new InteractionTarget(hook));
    }

    private boolean refused(IReplyCallback event) {
        var refusal = gate.refusal(event.getMember(), event.getChannel(), spoken.toMember(event));
        refusal.ifPresent(words -> event.reply(words).setEphemeral(true).complete());
        return refusal.isPresent();
    }
}
