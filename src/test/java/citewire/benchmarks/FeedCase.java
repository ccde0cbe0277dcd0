package citewire.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A feed of a suite, and what is expected of reading it.
 *
 * @param complete whether the checks are all that is expected
 */
public record FeedCase(String file, String group, JsonNode headers, String feed, List<Check> checks, boolean complete) {

    /** @param path to a value, as feedparser names it */
    public record Check(List<String> path, String op, JsonNode value) {}

    static FeedCase of(JsonNode line) {
        return new FeedCase(
                line.path("file").asText(),
                line.path("group").asText(),
                line.path("headers"),
                line.path("bytesBase64").asText(),
                StreamSupport.stream(line.path("checks").spliterator(), false)
                        .map(FeedCase::check)
                        .toList(),
                line.path("complete").asBoolean(true));
    }

    private static Check check(JsonNode check) {
        return new Check(
                StreamSupport.stream(check.path("path").spliterator(), false)
                        .map(JsonNode::asText)
                        .toList(),
                check.path("op").asText(),
                check.path("value"));
    }

    public byte[] bytes() {
        return Base64.getDecoder().decode(feed);
    }

    public @Nullable String header(String name) {
        return headers.path(name).isTextual() ? headers.path(name).asText() : null;
    }
}
