package citewire.simulator.model;

import citewire.simulator.world.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Writes OpenAI's chat completions, whole or in chunks. */
record Completions(String id, String model, Instant created) {

    /** A few letters to a word, as a model's tokens. */
    private static final Pattern PIECE = Pattern.compile("\\s*\\S{1,7}");

    static List<String> pieces(String text) {
        return PIECE.matcher(text).results().map(MatchResult::group).toList();
    }

    ObjectNode whole(String text) {
        var json = head("chat.completion");
        var choice = json.putArray("choices").addObject().put("index", 0);
        choice.putObject("message").put("role", "assistant").put("content", text);
        choice.put("finish_reason", "stop");
        json.set("usage", usage(text));
        return json;
    }

    ObjectNode first() {
        var json = head("chat.completion.chunk");
        var choice = json.putArray("choices").addObject().put("index", 0);
        choice.putObject("delta").put("role", "assistant").put("content", "");
        choice.putNull("finish_reason");
        return json;
    }

    ObjectNode piece(String text) {
        var json = head("chat.completion.chunk");
        var choice = json.putArray("choices").addObject().put("index", 0);
        choice.putObject("delta").put("content", text);
        choice.putNull("finish_reason");
        return json;
    }

    ObjectNode last(String text) {
        var json = head("chat.completion.chunk");
        var choice = json.putArray("choices").addObject().put("index", 0);
        choice.putObject("delta");
        choice.put("finish_reason", "stop");
        json.set("usage", usage(text));
        return json;
    }

    static ObjectNode error(String message, String type, String code) {
        var json = Json.object();
        json.putObject("error").put("message", message).put("type", type).put("code", code);
        return json;
    }

    private ObjectNode head(String object) {
        return Json.object()
                .put("id", id)
                .put("object", object)
                .put("created", created.getEpochSecond())
                .put("model", model);
    }

    private static ObjectNode usage(String text) {
        int pieces = pieces(text).size();
        return Json.object()
                .put("prompt_tokens", 0)
                .put("completion_tokens", pieces)
                .put("total_tokens", pieces);
    }
}
