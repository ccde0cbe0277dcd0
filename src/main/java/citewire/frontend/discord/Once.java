package citewire.frontend.discord;

import java.util.LinkedHashMap;
import java.util.Map;

/** Remembers the latest events by id: a resumed session may bring them again. */
final class Once {

    /** Far more than a session replays. */
    private static final int REMEMBERED = 10_000;

    private final Map<Long, Boolean> seen = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** True for the first call with this id. */
    synchronized boolean first(long id) {
        return seen.put(id, true) == null;
    }
}
