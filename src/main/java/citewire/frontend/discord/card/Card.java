package citewire.frontend.discord.card;

import citewire.state.ComponentStore.Component;
import java.util.List;
import java.util.Optional;

/**
 * A finished answer in a chat, as far as its controls need it.
 *
 * @param answer the id under which it is kept
 * @param parent the message of ours that it follows up, empty for none
 * @param asker whose question it answers
 * @param heading whether readers see the question in the answer or above it
 * @param earlier the messages that it begins in, where one does not hold it
 */
public record Card(String answer, String parent, String asker, Place place, Heading heading, List<String> earlier) {

    public Card {
        earlier = List.copyOf(earlier);
    }

    private static final String ACTION = "answer";

    /** Where readers see the question. */
    public enum Heading {
        INSIDE,
        ABOVE
    }

    Component component() {
        String payload =
                String.join(" ", answer, parent, place.seen().name(), heading.name(), String.join(",", earlier));
        return new Component(ACTION, payload, place.guild(), place.channel(), asker);
    }

    static Optional<Card> of(Component component) {
        if (!component.action().equals(ACTION)) {
            return Optional.empty();
        }
        String[] parts = component.payload().split(" ", -1);
        var place = new Place(component.guild(), component.channel(), Place.Seen.valueOf(parts[2]));
        // cards of older versions end with the heading
        var earlier = parts.length < 5 || parts[4].isEmpty() ? List.<String>of() : List.of(parts[4].split(",", -1));
        return Optional.of(new Card(parts[0], parts[1], component.user(), place, Heading.valueOf(parts[3]), earlier));
    }

    boolean openTo(String member) {
        return place.seen() != Place.Seen.BY_ASKER || asker.equals(member);
    }
}
