package citewire.ask.retrieve;

import citewire.domain.RankedPassage;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.scoring.ScoringModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the first of the found passages into the order of a model that reads question and passage together (a
 * cross-encoder: Nogueira and Cho 2019), where the owner configured one.
 */
public final class Reranker {

    /** Leaves the order as it is. */
    public static final Reranker NONE = new Reranker(null);

    private static final Logger LOG = LoggerFactory.getLogger(Reranker.class);

    /** How many are read: each costs ten milliseconds or more. */
    private static final int READ = 12;

    private final @Nullable ScoringModel model;

    /** @param model safe for several threads; null leaves the order as it is */
    public Reranker(@Nullable ScoringModel model) {
        this.model = model;
    }

    /** The same passages; a place keeps its score, which says how far behind the best it stands. */
    List<RankedPassage> rerank(String text, List<RankedPassage> found) {
        if (model == null || found.size() < 2) {
            return found;
        }
        try {
            return reordered(found, scores(model, text, found));
        } catch (RuntimeException e) {
            // the order they were found in still serves
            LOG.warn("The reranker failed, keeping the order of the search", e);
            return found;
        }
    }

    private static List<Double> scores(ScoringModel model, String text, List<RankedPassage> found) {
        var segments = found.stream()
                .limit(READ)
                .map(hit -> TextSegment.from(
                        hit.passage().article().title() + "\n" + hit.passage().text()))
                .toList();
        return model.scoreAll(segments, text).content();
    }

    private static List<RankedPassage> reordered(List<RankedPassage> found, List<Double> scores) {
        var order = IntStream.range(0, scores.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -scores.get(i)))
                .toList();
        var reordered = new ArrayList<RankedPassage>();
        for (int i = 0; i < found.size(); i++) {
            var place = found.get(i);
            var passage = i < order.size() ? found.get(order.get(i)).passage() : place.passage();
            reordered.add(new RankedPassage(place.rank(), place.score(), passage));
        }
        return reordered;
    }
}
