package citewire.ask.retrieve;

import citewire.domain.PassageId;
import citewire.domain.RankedPassage;
import java.util.List;
import java.util.Optional;

/**
 * What one search found.
 *
 * @param passages the one ranking that both arms make together, best first
 * @param byWords what the words alone found, scored by BM25
 * @param byMeaning what the meaning alone found, scored by cosine; empty where nothing was embedded
 */
public record Ranking(List<RankedPassage> passages, List<RankedPassage> byWords, List<RankedPassage> byMeaning) {

    public Ranking {
        passages = List.copyOf(passages);
        byWords = List.copyOf(byWords);
        byMeaning = List.copyOf(byMeaning);
    }

    /** How a passage stands in one arm; empty where that arm did not find it. */
    public static Optional<RankedPassage> in(List<RankedPassage> arm, PassageId passage) {
        return arm.stream().filter(hit -> hit.passage().id().equals(passage)).findFirst();
    }
}
