package citewire.eval.peer;

import citewire.domain.PassageId;
import citewire.domain.RankedPassage;
import citewire.eval.question.KnownQuestion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reciprocal rank fusion (Cormack, Clarke and Büttcher 2009) of two ways to find, with equal weights. */
public final class BlindFusion implements Finder {

    /** As in the paper. */
    private static final int K = 60;

    /** Of each arm. */
    private static final int DEEP = 100;

    private final List<Finder> arms;

    public BlindFusion(Finder one, Finder other) {
        this.arms = List.of(one, other);
    }

    @Override
    public String name() {
        return "rrf";
    }

    @Override
    public List<RankedPassage> find(KnownQuestion question, int k) {
        Map<PassageId, RankedPassage> fused = new LinkedHashMap<>();
        for (Finder arm : arms) {
            for (var hit : arm.find(question, Math.max(k, DEEP))) {
                var share = new RankedPassage(0, 1.0 / (K + hit.rank()), hit.passage());
                fused.merge(hit.passage().id(), share, BlindFusion::plus);
            }
        }
        var best = new ArrayList<>(fused.values());
        best.sort(Comparator.comparingDouble(hit -> -hit.score()));
        return Numbered.first(best, k);
    }

    private static RankedPassage plus(RankedPassage one, RankedPassage other) {
        return new RankedPassage(0, one.score() + other.score(), one.passage());
    }
}
