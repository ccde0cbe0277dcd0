package citewire.frontend.discord.question;

import citewire.ask.explain.Explanations;
import citewire.domain.Scope;
import citewire.domain.kept.KeptAnswer;
import citewire.domain.kept.KeptQuestion;
import citewire.frontend.discord.access.Gate;
import citewire.frontend.discord.card.Answering;
import citewire.frontend.discord.card.Card;
import citewire.frontend.discord.card.Place;
import citewire.frontend.discord.interaction.Home;
import citewire.frontend.discord.language.Spoken;
import citewire.frontend.discord.render.Rendered;
import citewire.frontend.discord.reply.DiscordFaults;
import citewire.frontend.discord.reply.InteractionTarget;
import citewire.frontend.discord.reply.PostedTarget;
import citewire.frontend.discord.reply.ReplyTarget;
import citewire.frontend.discord.reply.StandingMessage;
import citewire.words.Words;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import org.jspecify.annotations.Nullable;

/** Questions that are asked by way of an answer's controls. */
public final class CardQuestions implements Answering {

    /** More presses on one button are not so far apart. */
    private static final int REMEMBERED = 10_000;

    private final Asking asking;
    private final Gate gate;
    private final Explanations explanations;
    private final Spoken spoken;

    /** The answers that were given anew, or are being: by their ids, the latest of them. */
    private final Map<String, Boolean> anew = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    public CardQuestions(Asking asking, Gate gate, Explanations explanations, Spoken spoken) {
        this.explanations = explanations;
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
        var hook = asking.acknowledge(event, hidden);
        var asker = Asking.asker(Home.of(event), event.getUser());
        String id = QuestionId.of(event.getIdLong());
        asking.answer(
                new Asking.Asked(id, asker, text, Scope.EVERYTHING, text, message, card.place(), words),
                new InteractionTarget(hook));
    }

    @Override
    public void next(ButtonInteractionEvent event, Card card, String question) {
        if (refused(event)) {
            return;
        }
        boolean hidden = card.place().seen() == Place.Seen.BY_ASKER;
        var words = hidden ? spoken.toMember(event) : spoken.toAll(event);
        var hook = asking.acknowledge(event, hidden);
        asking.answer(asked(event, question, question, card.place(), words), new InteractionTarget(hook));
    }

    @Override
    public void share(ButtonInteractionEvent event, Card card, KeptAnswer why) {
        var outcome = why.outcome();
        var member = spoken.toMember(event);
        var refusal = gate.closed(event.getMember(), event.getChannel(), member);
        if (refusal.isPresent() || outcome == null || !explanations.share(card.answer())) {
            event.reply(refusal.orElseGet(() -> member.text("card.share.over")))
                    .setEphemeral(true)
                    .complete();
            return;
        }
        var words = spoken.toAll(event);
        String text = why.question().text();
        String heading = words.text("card.share.heading", text, event.getUser().getEffectiveName());
        var asked = asked(event, text, heading, card.place().seen(Place.Seen.BY_ALL), words);
        var hook = asking.acknowledge(event, false);
        asking.show(asked, outcome.answer(), new InteractionTarget(hook));
    }

    private static Asking.Asked asked(
            ButtonInteractionEvent event, String text, String heading, Place place, Words words) {
        var asker = Asking.asker(event.getGuild(), event.getUser());
        return new Asking.Asked(
                QuestionId.of(event.getIdLong()), asker, text, Scope.EVERYTHING, heading, "", place, words);
    }

    @Override
    public void again(ButtonInteractionEvent event, Card card, String message, KeptQuestion question) {
        if (!first(card)) {
            event.reply(spoken.toMember(event).text("card.again.once"))
                    .setEphemeral(true)
                    .complete();
            return;
        }
        boolean given = false;
        try {
            given = !refused(event) && giveAgain(event, card, message, question);
        } finally {
            if (!given) {
                forget(card);
            }
        }
    }

    @Override
    public Optional<StandingMessage> abroad(Card card) {
        return asking.abroad(card.answer());
    }

    @Override
    public boolean anew(Card card) {
        synchronized (anew) {
            return anew.containsKey(card.answer());
        }
    }

    private boolean first(Card card) {
        synchronized (anew) {
            return anew.put(card.answer(), true) == null;
        }
    }

    private void forget(Card card) {
        synchronized (anew) {
            anew.remove(card.answer());
        }
    }

    /** False where there is nothing to be given anew. */
    private boolean giveAgain(ButtonInteractionEvent event, Card card, String message, KeptQuestion question) {
        boolean hidden = card.place().seen() != Place.Seen.BY_ALL;
        var target = hidden ? new InteractionTarget(asking.acknowledge(event, true)) : posted(event, card, message);
        if (target == null) {
            return false;
        }
        explanations.hidden(card.answer());
        var words = hidden ? spoken.toMember(event) : spoken.toAll(event);
        asking.answer(
                new Asking.Asked(
                        QuestionId.of(event.getIdLong()),
                        Asking.asker(Home.of(event), event.getUser()),
                        question.text(),
                        question.limits(),
                        card.heading() == Card.Heading.INSIDE ? question.text() : "",
                        card.parent(),
                        hidden ? card.place().seen(Place.Seen.BY_ASKER) : card.place(),
                        words),
                target);
        return true;
    }

    /** Null where the message is gone, which the member has then been told. */
    private @Nullable ReplyTarget posted(ButtonInteractionEvent event, Card card, String message) {
        var words = spoken.toMember(event);
        var hook = event.deferEdit().complete();
        var target = new PostedTarget(event.getMessageChannel(), message);
        try {
            target.show(Rendered.content(spoken.toAll(event).text("stage.begun")));
            target.delete(card.earlier());
        } catch (RuntimeException e) {
            if (!DiscordFaults.everyday(e)) {
                throw e;
            }
            new InteractionTarget(hook).show(Rendered.content(words.text("card.gone")));
            return null;
        }
        new InteractionTarget(hook).show(Rendered.content(words.text("card.again.begun")));
        return target;
    }

    private boolean refused(IReplyCallback event) {
        return gate.refuses(event, spoken.toMember(event));
    }
}
