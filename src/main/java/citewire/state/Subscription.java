package citewire.state;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A feed as somebody wished to follow it.
 *
 * @param address where it lives; its lasting name here, also when it moves
 * @param title as the owner or the feed names it; null where neither has
 * @param topic the folder it lies in; empty for none
 */
public record Subscription(URI address, @Nullable String title, String topic) {}
