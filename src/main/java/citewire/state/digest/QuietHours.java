package citewire.state.digest;

import java.time.LocalTime;

/**
 * A part of each day, also across midnight.
 *
 * @param from the hour at which it begins, 0 to 23
 * @param until the hour at which it is over
 */
public record QuietHours(int from, int until) {

    public QuietHours {
        if (from < 0 || from > 23 || until < 0 || until > 23 || from == until) {
            throw new IllegalArgumentException("no quiet hours from " + from + " to " + until);
        }
    }

    public boolean hold(LocalTime time) {
        int hour = time.getHour();
        return from < until ? hour >= from && hour < until : hour >= from || hour < until;
    }
}
