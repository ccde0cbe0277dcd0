package citewire.state;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** The answers that are coming about in chats, beyond the end of the process that works on them. */
public interface OpenAnswerStore {

    /** Keeps it, in place of what was kept under its id. */
    void keep(OpenAnswer answer);

    /** Forgets one that is done, or was never there. */
    void forget(String id);

    List<OpenAnswer> all();

    /**
     * An answer that is coming about.
     *
     * @param id of its question
     * @param token by which its message can be edited for a quarter of an hour, empty for none
     * @param message that shows it, empty where that is not known
     */
    record OpenAnswer(String id, String token, String channel, String message, Locale language, Instant begun) {

        /** Shown by that message. */
        public OpenAnswer in(String shown) {
            return new OpenAnswer(id, token, channel, shown, language, begun);
        }

        /** The token is nobody's business, as long as it serves. */
        @Override
        public String toString() {
            return "open answer " + id;
        }
    }
}
