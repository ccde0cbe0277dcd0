package citewire.frontend.terminal.json;

import citewire.domain.RankedPassage;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The shape of a search's passages. */
public final class SearchJson {

    private SearchJson() {}

    public static ObjectNode of(Request request, List<RankedPassage> hits, Duration elapsed) {
        var json = JsonLines.object();
        json.set("id", request.id());
        json.put("query", request.text());
        var array = json.putArray("hits");
        hits.forEach(hit -> array.add(hit(hit)));
        return json.put("elapsedMs", elapsed.toMillis());
    }

    /** A line that was no query, or whose search broke; {@code mistake} says why. */
    public static ObjectNode failed(JsonNode id, @Nullable String query, String mistake) {
        var json = JsonLines.object();
        json.set("id", id);
        json.put("query", query).put("status", "failed").put("reason", "error").put("message", mistake);
        json.putArray("hits");
        return json.put("elapsedMs", 0);
    }

    private static ObjectNode hit(RankedPassage hit) {
        var passage = hit.passage();
        var json = JsonLines.object().put("rank", hit.rank()).put("score", hit.score());
        json.put("articleId", passage.article().id().value());
        json.put("passageId", passage.id().toString());
        ArticleJson.header(json, passage.article());
        return json.put("text", passage.text());
    }
}
