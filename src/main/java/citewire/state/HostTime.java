package citewire.state;

import java.time.Duration;
import java.time.Instant;

/**
 * When a host may be asked.
 *
 * @param full when it is at rest: as many requests as it bears at once may go to it then
 * @param held no request goes to it before
 * @param noted when this was noted
 */
public record HostTime(Instant full, Instant held, Instant noted) {

    /** Of a host that nobody asks. */
    public static HostTime atRest(Instant now) {
        return new HostTime(now, now, now);
    }

    /** Where the clock was set back, all that lies ahead of it comes along: nobody waits for the time it showed before. */
    public HostTime asOf(Instant now) {
        if (!noted.isAfter(now)) {
            return this;
        }
        var back = Duration.between(now, noted);
        return new HostTime(full.minus(back), held.minus(back), now);
    }
}
