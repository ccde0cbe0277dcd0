package citewire.state;

/** Whether members found answers helpful: each has one vote on an answer, and may change it. */
public interface VoteStore {

    /**
     * Keeps a vote in the place of the member's earlier one on that answer.
     *
     * @return whether it is the first time that this member finds this answer not helpful
     */
    boolean cast(Vote vote);

    Tally tally(String answer);

    /**
     * @param answer its id
     * @param guild in which it stands, empty for a direct message
     */
    record Vote(String answer, String guild, String member, Verdict verdict) {}

    /** What a member thinks of an answer. */
    enum Verdict {
        HELPFUL,
        NOT_HELPFUL
    }

    /** How many members think so. */
    record Tally(int helpful, int notHelpful) {}
}
