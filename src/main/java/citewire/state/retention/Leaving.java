package citewire.state.retention;

import citewire.domain.ArticleId;
import java.time.Instant;

/**
 * An article that is let go.
 *
 * @param time when it was published; when it was first seen, where that is not known or would be later
 * @param bytes of its text in all its versions
 */
public record Leaving(ArticleId id, String title, String source, Instant time, long bytes, Reason reason) {

    /** Which rule lets it go. */
    public enum Reason {
        AGE,
        COUNT,
        SIZE
    }
}
