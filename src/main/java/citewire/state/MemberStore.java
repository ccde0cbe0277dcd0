package citewire.state;

import java.util.Locale;
import java.util.Optional;

/** What is kept of single members. */
public interface MemberStore {

    /** The language of a member's client as it was last kept; empty where none is. */
    Optional<Locale> language(String member);

    /** Keeps the language of a member's client. */
    void keep(String member, Locale language);

    /**
     * Forgets a member: their language, the answers they were given, their conversations, buttons and votes, and their name on what they changed as
     * an admin. What counts against limits stays, without their id, until its day is over; so does a moderator's rule on them.
     */
    Forgotten forget(String member);

    /** How much of each was forgotten. */
    record Forgotten(int answers, int conversations, int buttons) {}
}
