package citewire.state.digest;

import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/**
 * What the admins of a Discord server have wished for a channel.
 *
 * @param day of the week; null for every day
 * @param hour 0 to 23, in the server's zone
 * @param quiet when nothing is posted; null for never
 * @param silent whether Discord shall notify nobody
 */
public record Digest(
        String guild,
        String channel,
        @Nullable DayOfWeek day,
        int hour,
        @Nullable QuietHours quiet,
        boolean silent) {

    public Digest {
        if (hour < 0 || hour > 23) {
            throw new IllegalArgumentException("a day has no hour " + hour);
        }
    }

    public boolean weekly() {
        return day != null;
    }
}
