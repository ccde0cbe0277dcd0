package citewire.state;

import citewire.domain.Audience;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A feed as somebody wished to follow it.
 *
 * @param address where it lives; its lasting name here, also when it moves
 * @param title as the owner or the feed names it; null where neither has
 * @param topic the folder it lies in; empty for none
 * @param audience who sees its articles
 */
public record Subscription(URI address, @Nullable String title, String topic, Audience audience) {

    /** For everybody. */
    public Subscription(URI address, @Nullable String title, String topic) {
        this(address, title, topic, Audience.SHARED);
    }

    public FeedKey key() {
        return new FeedKey(audience, address);
    }
}
