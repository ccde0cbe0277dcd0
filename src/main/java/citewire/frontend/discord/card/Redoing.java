package citewire.frontend.discord.card;

import citewire.ask.explain.Explanation;
import citewire.ask.explain.Explanations;
import citewire.domain.Answer;
import citewire.domain.ArticleId;
import citewire.domain.kept.KeptAnswer;
import citewire.frontend.discord.language.Spoken;
import citewire.frontend.discord.render.AnswerRenderer;
import citewire.frontend.discord.render.Rendered;
import citewire.frontend.discord.reply.DiscordFaults;
import citewire.frontend.discord.reply.PostedTarget;
import citewire.frontend.discord.reply.StandingMessage;
import citewire.state.ArticleStore;
import citewire.state.ComponentStore;
import citewire.state.ComponentStore.Component;
import citewire.state.guild.AdminAction;
import citewire.state.guild.GuildStore;
import citewire.words.Words;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.modals.Modal;

/** Takes an answer back, for who asked and for moderators; for who asked alone, has it given anew, or shows it to all. */
final class Redoing {

    private static final String MENU = "answer-menu";
    private static final String REASON = "reason";
    private static final int LONGEST = 200;

    private final ComponentStore components;
    private final Explanations explanations;
    private final GuildStore guilds;
    private final ArticleStore articles;
    private final Answering answering;
    private final ZoneId zone;
    private final Spoken spoken;
    private final Aside aside;

    Redoing(CardParts parts, Answering answering, Spoken spoken, Aside aside) {
        this.components = parts.components();
        this.explanations = parts.explanations();
        this.guilds = parts.guilds();
        this.articles = parts.articles();
        this.answering = answering;
        this.zone = parts.zone();
        this.spoken = spoken;
        this.aside = aside;
    }

    /**
     * The buttons for who looks behind an answer.
     *
     * @param id of the answer's component
     */
    List<Button> offered(ButtonInteractionEvent event, Card card, String id, Words words) {
        var controls = allowed(event, card);
        if (controls.isEmpty()) {
            return List.of();
        }
        String menu = components.keep(new Component(
                MENU,
                id + " " + event.getMessage().getId(),
                card.place().guild(),
                card.place().channel(),
                event.getUser().getId()));
        return controls.stream()
                .map(control -> Button.secondary(control.on(menu), words.text(label(control))))
                .toList();
    }

    private static String label(Control control) {
        return switch (control) {
            case AGAIN -> "card.again.label";
            case SHARE -> "card.share.label";
            default -> "card.retract.label";
        };
    }

    /** What only its asker sees cannot be taken back from anybody, and can be shown to the others of a channel. */
    private static List<Control> allowed(Interaction event, Card card) {
        boolean asker = card.asker().equals(event.getUser().getId());
        var controls = new ArrayList<Control>();
        if (asker) {
            controls.add(Control.AGAIN);
        }
        if (asker
                && card.place().seen() == Place.Seen.BY_ASKER
                && !card.place().guild().isEmpty()) {
            controls.add(Control.SHARE);
        }
        if (retractable(event, card, asker)) {
            controls.add(Control.RETRACT);
        }
        return controls;
    }

    private static boolean retractable(Interaction event, Card card, boolean asker) {
        return switch (card.place().seen()) {
            case BY_ALL -> asker || Moderators.include(event);
            case ABROAD -> asker;
            case BY_ASKER -> false;
        };
    }

    void press(ButtonInteractionEvent event, Control.Used used) {
        target(event, used).ifPresent(target -> {
            switch (used.control()) {
                case RETRACT -> askWhy(event, used, target);
                case SHARE -> share(event, target.card());
                default -> again(event, target);
            }
        });
    }

    private void askWhy(ButtonInteractionEvent event, Control.Used used, Target target) {
        if (standing(event, target).isEmpty()) {
            aside.tell(event, "card.retract.late");
        } else {
            event.replyModal(form(used, spoken.toMember(event))).complete();
        }
    }

    private Optional<StandingMessage> standing(Interaction event, Target target) {
        return target.card().place().seen() == Place.Seen.ABROAD
                ? answering.abroad(target.card())
                : Optional.of(new PostedTarget(event.getMessageChannel(), target.message()));
    }

    /** Only as long as all that it cites can be read there. */
    private void share(ButtonInteractionEvent event, Card card) {
        var kept = explanations.of(card.answer()).map(Explanation::answer);
        if (kept.isEmpty()) {
            aside.tell(event, "card.lost");
        } else if (!cited(kept.get()).allMatch(article -> readable(article, card.place()))) {
            aside.tell(event, "card.unseen");
        } else {
            answering.share(event, card, kept.get());
        }
    }

    private static Stream<ArticleId> cited(KeptAnswer kept) {
        return kept.outcome() != null && kept.outcome().answer() instanceof Answer.Cited answer
                ? answer.citations().stream().map(citation -> citation.article().id())
                : Stream.of();
    }

    private boolean readable(ArticleId article, Place place) {
        return articles.find(article, place.reader())
                .filter(found -> !found.withdrawn())
                .isPresent();
    }

    private void again(ButtonInteractionEvent event, Target target) {
        var kept = explanations.of(target.card().answer());
        if (kept.isEmpty()) {
            aside.tell(event, "card.lost");
        } else {
            answering.again(
                    event, target.card(), target.message(), kept.get().answer().question());
        }
    }

    void submit(ModalInteractionEvent event, Control.Used used) {
        var value = event.getValue(REASON);
        String reason = value == null ? "" : value.getAsString().strip();
        target(event, used).ifPresent(target -> aside.answer(event, words -> retract(event, target, reason, words)));
    }

    private Rendered retract(ModalInteractionEvent event, Target target, String reason, Words words) {
        var card = target.card();
        var standing = standing(event, target);
        if (standing.isEmpty()) {
            return Rendered.words(words.text("card.retract.late"));
        }
        var why = explanations.of(card.answer());
        var shown = new AnswerRenderer(zone, spoken.toAll(event))
                .retracted(
                        why.flatMap(Redoing::text).orElse(""),
                        card.heading() == Card.Heading.INSIDE
                                ? why.map(kept -> kept.answer().question().text())
                                        .orElse("")
                                : "",
                        event.getUser().getAsMention(),
                        reason);
        try {
            standing.get().show(shown);
            standing.get().delete(card.earlier());
        } catch (RuntimeException e) {
            if (!DiscordFaults.everyday(e)) {
                throw e;
            }
            return Rendered.words(words.text(DiscordFaults.tokenOver(e) ? "card.retract.late" : "card.gone"));
        }
        explanations.hidden(card.answer());
        note(event, target, reason);
        return Rendered.words(words.text("card.retract.done"));
    }

    /** What moderators do to others' answers is told with what else they did. */
    private void note(ModalInteractionEvent event, Target target, String reason) {
        String member = event.getUser().getId();
        var place = target.card().place();
        if (!place.guild().isEmpty() && !target.card().asker().equals(member)) {
            guilds.note(
                    place.guild(),
                    new AdminAction(member, "answer.retract", place.channel() + "/" + target.message() + " " + reason));
        }
    }

    private static Optional<String> text(Explanation why) {
        var outcome = why.answer().outcome();
        return Optional.ofNullable(outcome).map(found -> found.answer()).map(Answer::text);
    }

    /** Empty where that may not be done any more, or not by this member, which they have then been told. */
    private Optional<Target> target(IReplyCallback event, Control.Used used) {
        var target = components
                .find(used.id())
                .filter(menu -> menu.action().equals(MENU))
                .filter(menu -> menu.user().equals(event.getUser().getId()))
                .flatMap(this::target)
                .filter(found -> found.card().place().holds(event));
        if (target.isEmpty()) {
            aside.tell(event, "card.expired");
        } else if (!allowed(event, target.get().card()).contains(used.control())) {
            aside.tell(event, "card.foreign");
            return Optional.empty();
        } else if (used.control() == Control.AGAIN
                && answering.anew(target.get().card())) {
            aside.tell(event, "card.again.once");
            return Optional.empty();
        } else if (!stands(target.get())) {
            aside.tell(event, "card.gone");
            return Optional.empty();
        }
        return target;
    }

    private Optional<Target> target(Component menu) {
        String[] parts = menu.payload().split(" ", -1);
        return components.find(parts[0]).flatMap(Card::of).map(card -> new Target(card, parts[1]));
    }

    /** So that nobody brings back what was taken back. */
    private boolean stands(Target target) {
        return target.card().place().seen() != Place.Seen.BY_ALL
                || explanations.mayStandIn(target.card().answer(), target.message());
    }

    private static Modal form(Control.Used used, Words words) {
        var input = TextInput.create(REASON, TextInputStyle.SHORT)
                .setRequired(true)
                .setMaxLength(LONGEST)
                .build();
        return Modal.create(used.control().on(used.id()), words.text("card.retract.dialog"))
                .addComponents(Label.of(words.text("card.retract.input"), input))
                .build();
    }

    /** @param message that shows the answer */
    private record Target(Card card, String message) {}
}
