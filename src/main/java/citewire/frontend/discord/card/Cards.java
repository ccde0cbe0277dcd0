package citewire.frontend.discord.card;

import citewire.ask.explain.Explanation;
import citewire.ask.explain.Explanations;
import citewire.domain.Answer;
import citewire.domain.Citation;
import citewire.domain.Question;
import citewire.frontend.discord.language.Spoken;
import citewire.frontend.discord.render.EvidenceRenderer;
import citewire.frontend.discord.render.Rendered;
import citewire.frontend.discord.render.WhyRenderer;
import citewire.state.ArticleStore;
import citewire.state.ComponentStore;
import citewire.state.VoteStore;
import citewire.state.VoteStore.Verdict;
import citewire.words.Words;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.modals.Modal;

/** All that members do with the controls under an answer; each method says whether the event was one of theirs, and has then answered it. */
public final class Cards {

    private static final String TEXT = "text";

    /** What a question may have. */
    private static final int LONGEST = Question.MAX_LENGTH;

    private final ComponentStore components;
    private final Explanations explanations;
    private final ArticleStore articles;
    private final VoteStore votes;
    private final Voting voting;
    private final Redoing redoing;
    private final Suggesting suggesting;
    private final Answering answering;
    private final ZoneId zone;
    private final Spoken spoken;
    private final Aside aside;

    public Cards(CardParts parts, Answering answering, Spoken spoken) {
        this.components = parts.components();
        this.explanations = parts.explanations();
        this.articles = parts.articles();
        this.votes = parts.votes();
        this.answering = answering;
        this.zone = parts.zone();
        this.spoken = spoken;
        this.aside = new Aside(zone, spoken);
        this.voting = new Voting(parts, spoken, aside);
        this.redoing = new Redoing(parts, answering, spoken, aside);
        this.suggesting = new Suggesting(parts, answering, aside);
    }

    public boolean press(ButtonInteractionEvent event) {
        var used = Control.used(event.getComponentId());
        used.ifPresent(control -> {
            if (control.control() == Control.NEXT) {
                suggesting.press(event, control);
            } else if (control.control().behind()) {
                redoing.press(event, control);
            } else {
                card(event, control.id()).ifPresent(card -> press(event, control, card));
            }
        });
        return used.isPresent();
    }

    private void press(ButtonInteractionEvent event, Control.Used used, Card card) {
        switch (used.control()) {
            case FOLLOW -> event.replyModal(form(used, spoken.toMember(event))).complete();
            case HELPFUL -> voting.cast(event, card, Verdict.HELPFUL);
            case NOT_HELPFUL -> voting.cast(event, card, Verdict.NOT_HELPFUL);
            case MORE -> aside.answer(event, words -> behind(event, card, used.id(), words));
            case SOURCES, AGAIN, RETRACT, SHARE, NEXT -> aside.tell(event, "card.expired");
        }
    }

    public boolean choose(StringSelectInteractionEvent event) {
        var used = Control.used(event.getComponentId());
        used.ifPresent(control -> card(event, control.id())
                .ifPresent(card -> aside.answer(
                        event, words -> evidence(card, event.getValues().getFirst(), words))));
        return used.isPresent();
    }

    public boolean submit(ModalInteractionEvent event) {
        var used = Control.used(event.getModalId());
        used.ifPresent(control -> {
            if (control.control().behind()) {
                redoing.submit(event, control);
            } else {
                card(event, control.id()).ifPresent(card -> followUp(event, card));
            }
        });
        return used.isPresent();
    }

    private void followUp(ModalInteractionEvent event, Card card) {
        var text = event.getValue(TEXT);
        var message = event.getMessage();
        if (text == null || text.getAsString().isBlank()) {
            aside.tell(event, "wrong.question.empty");
        } else {
            answering.followUp(
                    event,
                    card,
                    message == null ? "" : message.getId(),
                    text.getAsString().strip());
        }
    }

    /** Empty where the controls do not serve this member here any more, which they have then been told. */
    private Optional<Card> card(IReplyCallback event, String id) {
        var card = components
                .find(id)
                .flatMap(Card::of)
                .filter(known -> known.place().holds(event));
        if (card.isEmpty()) {
            aside.tell(event, "card.expired");
        } else if (!card.get().openTo(event.getUser().getId())) {
            aside.tell(event, "card.foreign");
            return Optional.empty();
        }
        return card;
    }

    /** How the answer came about, what can be done with it, and what to ask next. */
    private Rendered behind(ButtonInteractionEvent event, Card card, String id, Words words) {
        var redo = redoing.offered(event, card, id, words);
        return explanations
                .of(card.answer())
                .map(why -> behind(card, why, redo, suggesting.offered(event, card, id, why, words), words))
                .orElseGet(() -> Rendered.words(words.text("card.lost")).with(redo));
    }

    private Rendered behind(Card card, Explanation why, List<Button> redo, List<Button> questions, Words words) {
        return new WhyRenderer(words)
                .render(why, votes.tally(card.answer()), Suggesting.notes(questions, words))
                .withRows(rows(redo, questions));
    }

    /** A question is long: each has a row of its own. */
    private static List<ActionRow> rows(List<Button> redo, List<Button> questions) {
        return Stream.concat(
                        redo.isEmpty() ? Stream.of() : Stream.of(ActionRow.of(redo)),
                        questions.stream().map(question -> ActionRow.of(question)))
                .toList();
    }

    private Rendered evidence(Card card, String n, Words words) {
        return explanations
                .of(card.answer())
                .map(why -> evidence(why, card, n, words))
                .orElseGet(() -> Rendered.words(words.text("card.lost")));
    }

    /** An article is shown as to anybody who reads here, whatever the answer once cited. */
    private Rendered evidence(Explanation why, Card card, String n, Words words) {
        return citation(why, n)
                .filter(cited -> articles.find(
                                cited.article().id(), card.place().reader())
                        .isPresent())
                .map(cited -> new EvidenceRenderer(zone, words)
                        .render(
                                cited,
                                explanations.quotes(why).stream()
                                        .filter(quote -> quote.n() == cited.n())
                                        .toList()))
                .orElseGet(() -> Rendered.words(words.text("card.unseen")));
    }

    private static Optional<Citation> citation(Explanation why, String n) {
        var outcome = why.answer().outcome();
        return outcome != null && outcome.answer() instanceof Answer.Cited cited
                ? cited.citations().stream()
                        .filter(citation -> Integer.toString(citation.n()).equals(n))
                        .findFirst()
                : Optional.empty();
    }

    private static Modal form(Control.Used used, Words words) {
        var input = TextInput.create(TEXT, TextInputStyle.PARAGRAPH)
                .setRequired(true)
                .setMaxLength(LONGEST)
                .build();
        return Modal.create(used.control().on(used.id()), words.text("card.follow.dialog"))
                .addComponents(Label.of(words.text("card.follow.input"), input))
                .build();
    }
}
