package citewire.simulator.page;

import citewire.simulator.world.Callback;
import citewire.simulator.world.Interaction;
import citewire.simulator.world.Interaction.Kind;
import citewire.simulator.world.Message;
import citewire.simulator.world.User;
import citewire.simulator.world.World;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what caused a message. */
record Provenances(World world, ShownMessages shown) {

    Provenances(World world) {
        this(world, new ShownMessages(world.interactions()));
    }

    Provenance of(Message message) {
        return new Provenance(message, interactions(message), repliedTo(message));
    }

    /**
     * The snowflake of the interaction or message that an answer of the bot answers; empty for anything else. An answer
     * that a component turned into another one answers the component.
     */
    Optional<String> request(Message message) {
        if (message.author().kind() != User.Kind.BOT) {
            return Optional.empty();
        }
        return shown.origin(message.current().json()).map(Interaction::id).or(() -> repliedTo(message));
    }

    private List<Interaction> interactions(Message message) {
        return Stream.concat(shown.origin(message.current().json()).stream(), updates(message))
                .toList();
    }

    /** The uses of a message's own components and forms that changed it in place. */
    private Stream<Interaction> updates(Message message) {
        return world.interactions().with(message).stream()
                .filter(used ->
                        used.act().kind() == Kind.COMPONENT || used.act().kind() == Kind.MODAL)
                .filter(used -> used.callback()
                        .filter(how -> how == Callback.UPDATE || how == Callback.DEFERRED_UPDATE)
                        .isPresent());
    }

    private static Optional<String> repliedTo(Message message) {
        var id = message.current().json().path("message_reference").path("message_id");
        return id.isTextual() && message.author().kind() == User.Kind.BOT ? Optional.of(id.asText()) : Optional.empty();
    }
}
