package citewire.simulator.page;

import citewire.simulator.wire.WireEntry;
import citewire.simulator.wire.WireEntry.Exchange;
import citewire.simulator.wire.WireEntry.Frame;
import citewire.simulator.world.Interaction;
import citewire.simulator.world.Message;
import citewire.simulator.world.Snowflakes;
import citewire.simulator.world.User;
import java.util.List;
import java.util.Optional;

/** Where a message comes from, and so which entries of the wire belong to it. */
final class Provenance {

    private final Message message;
    private final List<Interaction> interactions;
    /** The message that the bot replies to, empty for none. */
    private final String cause;

    Provenance(Message message, List<Interaction> interactions, Optional<String> cause) {
        this.message = message;
        this.interactions = List.copyOf(interactions);
        this.cause = interactions.isEmpty() ? cause.orElse("") : "";
    }

    boolean owns(WireEntry entry) {
        return switch (entry) {
            case Exchange exchange -> owns(exchange);
            case Frame frame -> owns(frame);
        };
    }

    private boolean owns(Exchange exchange) {
        var steps = List.of(exchange.path().split("/", -1));
        var response = exchange.response();
        return names(steps, message.id())
                || interactions.stream().anyMatch(interaction -> steps.contains(interaction.token()))
                || (response != null && response.path("id").asText().equals(message.id()))
                || (!cause.isEmpty() && names(steps, cause))
                || typing(exchange, steps);
    }

    /** Whether a path names it as a message: a thread that was opened on it has the same id as a channel. */
    private static boolean names(List<String> steps, String messageId) {
        int at = steps.lastIndexOf(messageId);
        return at > 0 && steps.get(at - 1).equals("messages");
    }

    /** The bot's typing in the message's channel while it was asked and had not answered. */
    private boolean typing(Exchange exchange, List<String> steps) {
        return !cause.isEmpty()
                && steps.getLast().equals("typing")
                && steps.contains(message.channel().id())
                && !exchange.at().isBefore(Snowflakes.instantOf(cause))
                && !exchange.at().isAfter(message.versions().getFirst().at());
    }

    private boolean owns(Frame frame) {
        var subject = frame.json().path("d").path("id").asText();
        return switch (frame.type()) {
            case "INTERACTION_CREATE" ->
                interactions.stream().map(Interaction::id).anyMatch(subject::equals);
            case "MESSAGE_CREATE" -> subject.equals(cause) || said(subject);
            case "MESSAGE_UPDATE", "MESSAGE_DELETE" -> said(subject);
            default -> false;
        };
    }

    /** Whether it is this message, and a member's: what the bot is told of its own is an echo. */
    private boolean said(String subject) {
        return subject.equals(message.id()) && message.author().kind() == User.Kind.HUMAN;
    }
}
