package citewire.frontend.discord.card;

import citewire.ask.explain.Explanations;
import citewire.frontend.discord.admin.AdminChannel;
import citewire.frontend.discord.interaction.Home;
import citewire.frontend.discord.language.Spoken;
import citewire.frontend.discord.render.Rendered;
import citewire.frontend.discord.render.WhyRenderer;
import citewire.state.VoteStore;
import citewire.state.VoteStore.Verdict;
import citewire.state.VoteStore.Vote;
import java.util.concurrent.atomic.AtomicBoolean;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;

/** Keeps what members think of an answer, and tells a server's admins once of each member whom one did not help. */
final class Voting {

    private final VoteStore votes;
    private final Explanations explanations;
    private final AdminChannel admins;
    private final Aside aside;

    Voting(CardParts parts, Spoken spoken, Aside aside) {
        this.votes = parts.votes();
        this.explanations = parts.explanations();
        this.admins = new AdminChannel(parts.guilds(), spoken);
        this.aside = aside;
    }

    void cast(ButtonInteractionEvent event, Card card, Verdict verdict) {
        var complaint = new AtomicBoolean();
        aside.answer(event, words -> {
            var vote = new Vote(
                    card.answer(), card.place().guild(), event.getUser().getId(), verdict);
            complaint.set(votes.cast(vote));
            return Rendered.words(words.text("vote.thanks", verdict.name()));
        });
        if (complaint.get()) {
            tell(event, card);
        }
    }

    /** What was asked in private stays between who asked and the bot. */
    private void tell(ButtonInteractionEvent event, Card card) {
        var guild = Home.of(event);
        if (guild == null || card.place().seen() == Place.Seen.BY_ASKER) {
            return;
        }
        String link = event.getMessage().getJumpUrl();
        explanations
                .of(card.answer())
                .ifPresent(why -> admins.tell(guild, words -> new WhyRenderer(words).notHelpful(why, link)));
    }
}
