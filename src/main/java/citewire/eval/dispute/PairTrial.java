package citewire.eval.dispute;

import citewire.domain.Citation;
import citewire.domain.Passage;
import java.util.List;

/**
 * An answer that cites one report, and what else was found.
 *
 * @param first the sentence that is cited
 * @param second how the other report has it; empty where there is none
 * @param found passages of both and of others
 */
public record PairTrial(
        String id, PairKind kind, String first, String second, List<Citation> citations, List<Passage> found) {

    public PairTrial {
        citations = List.copyOf(citations);
        found = List.copyOf(found);
    }
}
