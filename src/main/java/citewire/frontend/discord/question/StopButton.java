package citewire.frontend.discord.question;

import citewire.frontend.discord.card.Moderators;
import citewire.frontend.discord.language.Spoken;
import citewire.words.Words;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.interactions.Interaction;

/** The button that ends an answer while it is coming about: for who asked, and for moderators. */
public final class StopButton {

    private static final String PREFIX = "stop:";

    private final OpenAnswers answers;
    private final Spoken spoken;

    public StopButton(OpenAnswers answers, Spoken spoken) {
        this.answers = answers;
        this.spoken = spoken;
    }

    /** @param id of the question; what it means lives as long as the answer is open, and so in memory */
    static Button of(String id, Words words) {
        return Button.secondary(PREFIX + id, words.text("stop.label"));
    }

    /** Whether the event was one of this button, and has been answered. */
    public boolean press(ButtonInteractionEvent event) {
        if (!event.getComponentId().startsWith(PREFIX)) {
            return false;
        }
        var open = answers.find(event.getComponentId().substring(PREFIX.length()))
                .filter(answer -> answer.asked().place().holds(event));
        if (open.isEmpty()) {
            tell(event, "stop.over");
        } else if (!mayStop(open.get().asked(), event)) {
            tell(event, "stop.foreign");
        } else {
            event.deferEdit().complete();
            open.get().stop(event.getUser());
        }
        return true;
    }

    private static boolean mayStop(Asking.Asked asked, Interaction event) {
        return asked.asker().member().equals(event.getUser().getId()) || Moderators.include(event);
    }

    private void tell(ButtonInteractionEvent event, String key) {
        event.reply(spoken.toMember(event).text(key)).setEphemeral(true).complete();
    }
}
