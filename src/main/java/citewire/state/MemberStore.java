package citewire.state;

/** What is kept of single members. */
public interface MemberStore {

    /**
     * Forgets a member: the answers they were given, their conversations, buttons and votes, and their name on what they changed as
     * an admin. What counts against limits stays, without their id, until its day is over; so does a moderator's rule on them.
     */
    Forgotten forget(String member);

    /** How much of each was forgotten. */
    record Forgotten(int answers, int conversations, int buttons) {}
}
