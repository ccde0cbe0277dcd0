package citewire.eval.exam;

import citewire.eval.measure.Interval;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** An exam's result as JSON. */
public final class ExamJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ExamJson() {}

    public static ObjectNode of(ExamResult result) {
        var json = JSON.createObjectNode()
                .put("examinee", result.examinee())
                .put("planted", result.planted())
                .put("reached", result.reached())
                .put("good", result.good())
                .put("goodShown", result.goodShown())
                .put("unanswered", result.unanswered());
        share(json.putObject("falseOfShown"), result.falseOfShown());
        share(json.putObject("refusedOfShown"), result.refusedOfShown());
        var kinds = json.putObject("kinds");
        result.byKind()
                .forEach((kind, some) ->
                        kinds.putObject(kind).put("planted", some.planted()).put("reached", some.reached()));
        return json;
    }

    private static void share(ObjectNode json, Interval share) {
        json.put("value", share.mean())
                .put("low", share.low())
                .put("high", share.high())
                .put("n", share.n());
    }

    /** A sentence of an exam, and what became of it. */
    public static ObjectNode of(String examinee, ExamResult.Passed passed) {
        var line = passed.line();
        var json = JSON.createObjectNode()
                .put("examinee", examinee)
                .put("question", passed.question())
                .put("kind", line.kind())
                .put("planted", line.planted())
                .put("shown", passed.shown())
                .put("borneOut", passed.borneOut())
                .put("draft", line.draft());
        line.sources().forEach(json.putArray("sources")::add);
        return json;
    }
}
