package citewire.frontend.terminal.json;

import citewire.domain.Disagreement;
import citewire.eval.dispute.Compared;
import citewire.eval.dispute.Pairs;
import citewire.eval.measure.Bootstrap;
import citewire.eval.measure.Interval;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The shapes of a trial of the comparison of sources: a line for each pair, then one for all. */
public final class PairJson {

    private PairJson() {}

    public static ObjectNode of(Compared one) {
        var trial = one.trial();
        var json = JsonLines.object()
                .put("id", trial.id())
                .put("kind", trial.kind().label())
                .put("differs", trial.kind().differs())
                .put("first", trial.first())
                .put("second", trial.second());
        AnswerJson.disagreements(json, one.found());
        return json.put("right", one.right())
                .put("wrong", one.wrong())
                .put("elapsedMs", one.elapsed().toNanos() / 1e6);
    }

    /** A disagreement among articles as they are. */
    public static ObjectNode of(Disagreement point) {
        return AnswerJson.disagreement(point);
    }

    public static ObjectNode summary(Pairs pairs, Bootstrap bootstrap) {
        var json =
                JsonLines.object().put("summary", true).put("pairs", pairs.all().size());
        var kinds = json.putArray("kinds");
        pairs.kinds().forEach(kind -> {
            var some = pairs.of(kind);
            var figures = JsonLines.object()
                    .put("kind", kind.label())
                    .put("differs", kind.differs())
                    .put("n", some.all().size());
            if (kind.differs()) {
                interval(figures, "found", some.recall(bootstrap));
            }
            interval(figures, "falselyTold", some.falselyTold(bootstrap));
            kinds.add(figures);
        });
        interval(json, "precision", pairs.precision(bootstrap));
        interval(json, "recall", pairs.differing(true).recall(bootstrap));
        return json.put("p50Ms", pairs.millis(0.5)).put("p95Ms", pairs.millis(0.95));
    }

    private static void interval(ObjectNode json, String name, Interval interval) {
        var figures = json.putObject(name);
        number(figures, "value", interval.mean());
        number(figures, "low", interval.low());
        number(figures, "high", interval.high());
    }

    private static void number(ObjectNode json, String name, double value) {
        json.put(name, Double.isNaN(value) ? null : value);
    }
}
