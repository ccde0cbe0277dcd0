package citewire.frontend.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Pattern;

/** A chat completion in OpenAI's wire format, whole or as a stream of events. */
record Completion(String text) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MODEL = "liar";

    /** A few letters to an event, as a model's tokens: they break words and markers. */
    private static final Pattern TOKEN = Pattern.compile("(?s).{1,5}");

    static ObjectNode models() {
        var models = JSON.createObjectNode().put("object", "list");
        models.putArray("data").addObject().put("id", MODEL).put("object", "model");
        return models;
    }

    ObjectNode whole() {
        var whole = head("chat.completion");
        var choice = whole.putArray("choices").addObject().put("index", 0).put("finish_reason", "stop");
        choice.putObject("message").put("role", "assistant").put("content", text);
        whole.set("usage", usage());
        return whole;
    }

    String events() {
        var events = new StringBuilder();
        TOKEN.matcher(text).results().forEach(token -> event(chunk(token.group(), false), events));
        event(chunk("", true), events);
        return events.append("data: [DONE]\n\n").toString();
    }

    private ObjectNode chunk(String piece, boolean last) {
        var chunk = head("chat.completion.chunk");
        var choice = chunk.putArray("choices").addObject().put("index", 0);
        choice.putObject("delta").put("content", piece);
        if (last) {
            choice.put("finish_reason", "stop");
            chunk.set("usage", usage());
        } else {
            choice.putNull("finish_reason");
        }
        return chunk;
    }

    private static void event(ObjectNode chunk, StringBuilder to) {
        to.append("data: ").append(chunk).append("\n\n");
    }

    private static ObjectNode head(String object) {
        return JSON.createObjectNode()
                .put("id", "exam")
                .put("object", object)
                .put("created", 0)
                .put("model", MODEL);
    }

    private ObjectNode usage() {
        int tokens = text.length() / 5 + 1;
        return JSON.createObjectNode()
                .put("prompt_tokens", 0)
                .put("completion_tokens", tokens)
                .put("total_tokens", tokens);
    }
}
