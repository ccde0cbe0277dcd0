package citewire.state;

import citewire.domain.ArticleId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a feed that was dealt with.
 *
 * @param key tells it from the feed's other entries
 * @param content tells this state of it from another
 * @param article what became of it; null where nothing could
 * @param attempts how often its page could not be had
 * @param retry when its page is tried again; null where it is not
 */
public record SeenEntry(
        String key,
        String content,
        @Nullable ArticleId article,
        int attempts,
        @Nullable Instant retry) {}
