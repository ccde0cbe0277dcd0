package citewire.state.retention;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which articles are let go, the oldest first.
 *
 * @param before those from before this moment go, null for none
 * @param articles of more than so many the oldest go, 0 for none
 * @param bytes of more text than this, with all its versions, the oldest articles go, 0 for none
 */
public record Rules(@Nullable Instant before, long articles, long bytes) {

    /** Whether nothing is ever let go. */
    public boolean keepAll() {
        return before == null && articles == 0 && bytes == 0;
    }
}
