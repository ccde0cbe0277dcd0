package citewire.simulator.options;

import java.time.Duration;

/**
 * Discord's limits in time and number.
 *
 * @param callback how long after its start an interaction may be acknowledged
 * @param token how long an interaction's token serves for edits and follow-ups
 * @param requests how many requests one rate limit bucket (a route with its channel, guild or webhook) takes per window
 * @param window how long until a bucket is full again
 */
public record Limits(Duration callback, Duration token, int requests, Duration window) {

    /** Discord's times, and buckets so large that nobody waits. */
    public static Limits generous() {
        return new Limits(Duration.ofSeconds(3), Duration.ofMinutes(15), 100, Duration.ofSeconds(1));
    }

    public Limits withBuckets(int newRequests, Duration newWindow) {
        return new Limits(callback, token, newRequests, newWindow);
    }
}
