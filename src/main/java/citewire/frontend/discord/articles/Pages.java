package citewire.frontend.discord.articles;

import citewire.frontend.discord.language.Spoken;
import citewire.state.ComponentStore;
import citewire.state.ComponentStore.Component;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.interactions.Interaction;

/** The buttons that turn the pages of a list, for the member who asked for it, also after a restart. */
final class Pages {

    private final ComponentStore components;
    private final Spoken spoken;

    Pages(ComponentStore components, Spoken spoken) {
        this.components = components;
        this.spoken = spoken;
    }

    /**
     * Where a list stands, and how to go on.
     *
     * @param page from 1
     * @param action what turns this list's pages
     * @param payload what stands behind the button to a page
     * @param back the label of the button to the page before
     * @param on the label of the button to the next page
     */
    record Place(int page, int pages, String action, IntFunction<String> payload, String back, String on) {}

    /** None for a single page. Both stay where they are, so that nobody who turns page after page is led back. */
    List<Button> buttons(Place place, Interaction event) {
        return place.pages() < 2
                ? List.of()
                : List.of(
                        button(place, place.page() - 1, place.back(), event),
                        button(place, place.page() + 1, place.on(), event));
    }

    private Button button(Place place, int to, String label, Interaction event) {
        return to < 1 || to > place.pages()
                ? Button.secondary("none-" + label, label).asDisabled()
                : Button.secondary(components.keep(component(place, to, event)), label);
    }

    private static Component component(Place place, int to, Interaction event) {
        return new Component(
                place.action(),
                place.payload().apply(to),
                Places.guild(event),
                String.valueOf(event.getChannelId()),
                event.getUser().getId());
    }

    /** What a button means that its own member pressed where it stands; else it is empty, and they have been told why. */
    Optional<Component> pressed(ButtonInteractionEvent event) {
        var known = components.find(event.getComponentId()).filter(component -> Places.here(component, event));
        if (known.isEmpty()) {
            expired(event);
        } else if (!known.get().user().equals(event.getUser().getId())) {
            tell(event, "buttons.foreign");
            return Optional.empty();
        }
        return known;
    }

    void expired(ButtonInteractionEvent event) {
        tell(event, "buttons.expired");
    }

    private void tell(ButtonInteractionEvent event, String key) {
        event.reply(spoken.toMember(event).text(key)).setEphemeral(true).complete();
    }
}
