package citewire.frontend.discord.reply;

import java.time.Duration;

/**
 * How often messages that come about are edited, and for how long.
 *
 * @param between the time from one edit in a channel to the next; what changes meanwhile goes into the next one
 * @param edits at most so many of one message before the final one
 * @param deadline an answer that takes longer is ended
 */
public record Pacing(Duration between, int edits, Duration deadline) {

    /**
     * Discord allows five edits of a message in five seconds, and an interaction may be answered for fifteen minutes.
     */
    public static final Pacing DISCORD = new Pacing(Duration.ofMillis(1200), 13, Duration.ofMinutes(13));
}
