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

    /**
     * How much of each was forgotten.
     *
     * @param conversations turns of them
     * @param language whether that of their client was kept
     * @param changes that named them, as the admin who made them or in what was changed
     */
    record Forgotten(int answers, int conversations, int buttons, int votes, boolean language, int changes) {

        /** With turns of conversations that were kept elsewhere. */
        public Forgotten withTurns(int further) {
            return new Forgotten(answers, conversations + further, buttons, votes, language, changes);
        }
    }
}
