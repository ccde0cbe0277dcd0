package citewire.eval.peer;

import citewire.domain.RankedPassage;
import java.util.ArrayList;
import java.util.List;

/** Gives passages in their order the ranks from 1. */
final class Numbered {

    private Numbered() {}

    static List<RankedPassage> first(List<RankedPassage> ordered, int k) {
        var ranked = new ArrayList<RankedPassage>();
        for (var hit : ordered.subList(0, Math.min(k, ordered.size()))) {
            ranked.add(new RankedPassage(ranked.size() + 1, hit.score(), hit.passage()));
        }
        return List.copyOf(ranked);
    }
}
