package citewire.simulator.world;

import java.time.Instant;

/**
 * A notification that a message of the bot caused.
 *
 * @param target id of the user or role; the guild's for everyone
 */
public record Ping(Message message, Kind kind, String target, Instant at) {

    /** Who is notified. */
    public enum Kind {
        USER,
        ROLE,
        EVERYONE
    }
}
