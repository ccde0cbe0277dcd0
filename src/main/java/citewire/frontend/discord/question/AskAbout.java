package citewire.frontend.discord.question;

import citewire.domain.Question;
import citewire.domain.Scope;
import citewire.domain.Turn;
import citewire.frontend.discord.access.Gate;
import citewire.frontend.discord.card.Place;
import citewire.frontend.discord.interaction.Home;
import citewire.frontend.discord.interaction.Menu;
import citewire.frontend.discord.language.Spoken;
import citewire.frontend.discord.reply.InteractionTarget;
import citewire.text.VisibleText;
import java.util.List;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import net.dv8tion.jda.api.modals.Modal;
import org.jspecify.annotations.Nullable;

/**
 * "Ask about this" in the menu of a message: a form with the question, and with the message's text, which is what the
 * question leans on. All that is needed comes back with the form, so that nothing of the message is kept until then.
 */
public final class AskAbout {

    public static final Menu MENU = new Menu("menu.about");

    private static final String PREFIX = "about:";
    private static final String QUESTION = "question";
    private static final String MESSAGE = "message";

    private final Asking asking;
    private final Gate gate;
    private final Spoken spoken;

    public AskAbout(Asking asking, Gate gate, Spoken spoken) {
        this.asking = asking;
        this.gate = gate;
        this.spoken = spoken;
    }

    /** Opens the form; false where the event is none of its own. */
    public boolean open(MessageContextInteractionEvent event) {
        if (!MENU.used(event)) {
            return false;
        }
        String text = excerpt(Menu.text(event.getTarget()));
        if (text.isBlank()) {
            tell(event, "about.empty");
        } else {
            event.replyModal(form(event, text)).complete();
        }
        return true;
    }

    private Modal form(MessageContextInteractionEvent event, String text) {
        var words = spoken.toMember(event);
        var question = TextInput.create(QUESTION, TextInputStyle.PARAGRAPH)
                .setMaxLength(Question.MAX_LENGTH)
                .setValue(words.text("about.question"))
                .build();
        var message = TextInput.create(MESSAGE, TextInputStyle.PARAGRAPH)
                .setMaxLength(Question.MAX_LENGTH)
                .setRequired(false)
                .setValue(text)
                .build();
        return Modal.create(PREFIX + event.getTarget().getId(), words.text("about.dialog"))
                .addComponents(
                        Label.of(words.text("about.question.input"), question),
                        Label.of(words.text("about.message.input"), message))
                .build();
    }

    /** Answers the form; false where the event is none of its own. */
    public boolean submit(ModalInteractionEvent event) {
        if (!event.getModalId().startsWith(PREFIX)) {
            return false;
        }
        String text = value(event.getValue(QUESTION));
        if (text.isEmpty()) {
            tell(event, "wrong.question.empty");
            return true;
        }
        if (!gate.refuses(event, spoken.toMember(event))) {
            answer(event, text, value(event.getValue(MESSAGE)));
        }
        return true;
    }

    private void answer(ModalInteractionEvent event, String text, String about) {
        var words = spoken.toAll(event);
        var hook = asking.acknowledge(event, false);
        var asked = new Asking.Asked(
                QuestionId.of(event.getIdLong()),
                Asking.asker(Home.of(event), event.getUser()),
                text,
                Scope.EVERYTHING,
                text,
                event.getModalId().substring(PREFIX.length()),
                Place.of(event),
                words);
        // a message that is no answer of ours leads to no conversation, and is its first turn then
        var turns = about.isEmpty() ? List.<Turn>of() : List.of(new Turn(about, List.of()));
        asking.answer(asked, turns, new InteractionTarget(hook));
    }

    private void tell(IReplyCallback event, String key) {
        event.reply(spoken.toMember(event).text(key)).setEphemeral(true).complete();
    }

    private static String value(@Nullable ModalMapping value) {
        return value == null ? "" : value.getAsString().strip();
    }

    private static String excerpt(String text) {
        String seen = VisibleText.of(text).strip();
        return seen.length() <= Question.MAX_LENGTH
                ? seen
                : seen.substring(0, seen.offsetByCodePoints(0, Question.MAX_LENGTH / 2));
    }
}
