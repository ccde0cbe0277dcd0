package citewire.ask.explain;

import citewire.domain.Answer;
import citewire.domain.Question;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one answer came about, or has so far.
 *
 * @param searchedFor the question made to stand alone; as it was asked until the search is done
 * @param candidates the passages that were found, best first; empty where the search found none or broke
 * @param checks what was drafted, in order, whether it was shown or not
 * @param answer null while it is coming about
 */
public record Explanation(
        Question question,
        String searchedFor,
        List<Candidate> candidates,
        List<Checked> checks,
        @Nullable Answer answer) {

    public Explanation {
        candidates = List.copyOf(candidates);
        checks = List.copyOf(checks);
    }
}
