package citewire.frontend.terminal.json;

import citewire.eval.measure.Interval;
import citewire.eval.trial.Outcome;
import citewire.eval.trial.Trials;
import citewire.eval.trial.Tried;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** The shapes of a trial of the checker: a line for each sentence, then one for all. */
public final class TrialJson {

    private TrialJson() {}

    public static ObjectNode of(Tried one) {
        var trial = one.trial();
        var json = JsonLines.object()
                .put("id", trial.id())
                .put("kind", trial.kind().label())
                .put("detail", trial.detail())
                .put("supported", trial.supported())
                .put("draft", trial.draft())
                .put("origin", trial.origin())
                .put("changed", trial.told().isEmpty() ? null : trial.told());
        var evidence = json.putArray("evidence");
        trial.evidence().forEach(passage -> evidence.add(passage.id().toString()));
        return json.put("outcome", one.outcome().name().toLowerCase(Locale.ROOT))
                .put("reason", one.reason())
                .put("right", one.right())
                .put("elapsedMs", one.elapsed().toNanos() / 1e6);
    }

    public static ObjectNode summary(Trials trials) {
        var json = JsonLines.object()
                .put("summary", true)
                .put("sentences", trials.all().size());
        var kinds = json.putArray("kinds");
        trials.kinds().forEach(kind -> kinds.add(figures(kind.label(), trials.of(kind))));
        json.set("caught", figures("false", trials.supported(false)));
        json.set("withheld", figures("borne out", trials.supported(true)));
        json.set("paraphrasesWithheld", figures("in other words", trials.paraphrased()));
        return json.put("p50Ms", trials.millis(0.5))
                .put("p95Ms", trials.millis(0.95))
                .put("readingP50Ms", trials.readingMillis(0.5))
                .put("readingP95Ms", trials.readingMillis(0.95));
    }

    private static ObjectNode figures(String name, Trials some) {
        var json = JsonLines.object().put("kind", name);
        Interval share = some.stopped();
        number(json, "stopped", share.mean());
        number(json, "low", share.low());
        number(json, "high", share.high());
        json.put("n", share.n());
        for (var outcome : Outcome.values()) {
            json.put(outcome.name().toLowerCase(Locale.ROOT), some.count(outcome));
        }
        return json;
    }

    private static void number(ObjectNode json, String name, double value) {
        json.put(name, Double.isNaN(value) ? null : value);
    }
}
