package citewire.eval.peer;

import citewire.domain.Passage;
import citewire.domain.RankedPassage;
import citewire.domain.Vector;
import citewire.eval.question.KnownQuestion;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** The passages whose vectors lie nearest to the question's, compared with every one: no approximation. */
public final class MeaningAlone implements Finder {

    private record Point(Passage passage, Vector vector) {}

    private final List<Point> points;
    private final Function<String, Vector> query;
    private final ZoneId zone;

    /** @param query embeds a question */
    public MeaningAlone(
            List<Passage> passages, Function<Passage, Vector> vectors, Function<String, Vector> query, ZoneId zone) {
        this.points = passages.stream()
                .map(passage -> new Point(passage, vectors.apply(passage)))
                .toList();
        this.query = query;
        this.zone = zone;
    }

    @Override
    public String name() {
        return "dense";
    }

    @Override
    public List<RankedPassage> find(KnownQuestion question, int k) {
        var admission = Admission.of(question, zone);
        float[] asked = query.apply(question.text()).values();
        var nearest = new ArrayList<RankedPassage>();
        for (Point point : points) {
            if (admission.test(point.passage().article())) {
                nearest.add(new RankedPassage(0, cosine(asked, point.vector().values()), point.passage()));
            }
        }
        nearest.sort(Comparator.comparingDouble(hit -> -hit.score()));
        return Numbered.first(nearest, k);
    }

    /** Vectors have length 1. */
    private static double cosine(float[] one, float[] other) {
        float sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
