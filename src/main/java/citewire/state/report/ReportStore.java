package citewire.state.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What members asked over a time, as far as their answers are kept, and of which weeks the owner was told. */
public interface ReportStore {

    /** How members' questions were answered; none of the owner's own at the terminal. */
    Counts counts(Instant from, Instant to);

    /** Questions that the articles did not answer, for counting their words: they are nobody's to read. */
    List<Uncovered> uncovered(Instant from, Instant to);

    /**
     * Takes a week, so that nobody else tells of it before {@code until}.
     *
     * @param week its Monday
     * @return false where it was told or somebody else has it
     */
    boolean claim(LocalDate week, Instant now, Instant until);

    /** Notes that the owner was told of a week, or that there was nothing to tell. */
    void told(LocalDate week, Instant now);

    /**
     * Numbers of questions.
     *
     * @param notHelpful votes on any answer
     */
    record Counts(int answered, int declined, int failed, int notHelpful) {
        public int asked() {
            return answered + declined + failed;
        }
    }

    /**
     * A question that was not answered.
     *
     * @param asker a pseudonym, which tells members apart
     */
    record Uncovered(String asker, String question) {}
}
