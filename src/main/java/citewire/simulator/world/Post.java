package citewire.simulator.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * A message about to be posted.
 *
 * @param payload the create request's body
 * @param extra fields that Discord adds: type, flags, webhook, interaction, reference
 * @param audience the only one who will see it; null when all will
 */
public record Post(
        Channel channel,
        User author,
        JsonNode payload,
        ObjectNode extra,
        @Nullable User audience) {

    /** A message for all in a channel. */
    public static Post of(Channel channel, User author, JsonNode payload) {
        return new Post(channel, author, payload, Json.object(), null);
    }
}
