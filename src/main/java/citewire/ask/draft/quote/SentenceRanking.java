package citewire.ask.draft.quote;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Ranks the sentences of the evidence by how likely they answer: a softmax over weighted features. */
final class SentenceRanking {

    private final Weights weights;

    SentenceRanking(Weights weights) {
        this.weights = weights;
    }

    List<Likely> rank(List<Candidate> candidates) {
        double[] scores = candidates.stream()
                .mapToDouble(candidate -> weights.score(candidate.features()))
                .toArray();
        double top = Arrays.stream(scores).max().orElse(0);
        double sum = 0;
        for (double score : scores) {
            sum += Math.exp(score - top);
        }
        var likely = new ArrayList<Likely>();
        for (int i = 0; i < scores.length; i++) {
            likely.add(new Likely(candidates.get(i), scores[i], Math.exp(scores[i] - top) / sum));
        }
        likely.sort(Comparator.comparingDouble((Likely one) -> -one.score()));
        return likely;
    }
}
