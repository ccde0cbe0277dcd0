package citewire.ingest.feed;

import citewire.domain.Published;
import org.jspecify.annotations.Nullable;

/** When an entry says it was published and changed; null where it does not say, or says what is no date. */
public record EntryTimes(
        @Nullable Published published, @Nullable Published updated) {

    public static final EntryTimes NONE = new EntryTimes(null, null);
}
