package citewire.eval.exam;

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
        var kinds = json.putObject("kinds");
        result.byKind()
                .forEach((kind, some) ->
                        kinds.putObject(kind).put("planted", some.planted()).put("reached", some.reached()));
        return json;
    }
}
