package citewire.eval.peer;

import citewire.domain.Passage;
import citewire.domain.RankedPassage;
import java.util.List;
import java.util.function.Predicate;

/** Searches some passages by words. */
@FunctionalInterface
public interface WordSearch {

    /** The admitted passages that share a word with {@code text}, best first, at most {@code k}. */
    List<RankedPassage> search(String text, Predicate<Passage> admitted, int k);

    /** Makes a search over passages. */
    @FunctionalInterface
    interface Maker {
        WordSearch over(List<Passage> passages);
    }
}
