package citewire.frontend.discord.connection;

import java.time.Duration;

/** Hears how it goes with Discord. Called by many threads; must be quick. */
public interface Connected {

    /** Hears nothing. */
    Connected UNHEARD = new Connected() {};

    /** @param status of HTTP; 0 where there was no answer */
    default void requested(int status, Duration took) {}

    /** The gateway's connection broke; it is made anew by itself. */
    default void disconnected() {}
}
