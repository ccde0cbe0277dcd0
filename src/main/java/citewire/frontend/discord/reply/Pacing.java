package citewire.frontend.discord.reply;

import java.time.Duration;

/**
 * How often a message that comes about is edited, and for how long.
 *
 * @param between the pause after an edit; what changes meanwhile goes into the next one
 * @param edits at most so many before the final one
 * @param deadline an answer that takes longer is ended
 */
public record Pacing(Duration between, int edits, Duration deadline) {

    /**
     * Discord allows five edits of a message in five seconds, and an interaction may be answered for fifteen minutes.
     */
    public static final Pacing DISCORD = new Pacing(Duration.ofMillis(1200), 13, Duration.ofMinutes(13));
}
