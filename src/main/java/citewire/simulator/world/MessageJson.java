package citewire.simulator.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Set;

/** Writes messages as Discord does, from the requests that create and edit them. */
final class MessageJson {

    /** Suppressed embeds, suppressed notifications, Components V2: the flags that a request may set for all. */
    private static final int REQUESTABLE = 1 << 2 | 1 << 12 | 1 << 15;

    /** Of texts, users, roles, both and channels. */
    private static final Set<Integer> SELECTS = Set.of(3, 5, 6, 7, 8);

    private MessageJson() {}

    static ObjectNode created(String id, Post post, Instant at) {
        var payload = post.payload();
        var json = Json.object()
                .put("id", id)
                .put("type", 0)
                .put("channel_id", post.channel().id())
                .put("content", payload.path("content").asText(""))
                .put("timestamp", at.toString())
                .put("tts", payload.path("tts").asBoolean())
                .put("pinned", false)
                .put("flags", payload.path("flags").asInt() & REQUESTABLE);
        json.putNull("edited_timestamp");
        json.set("author", post.author().json());
        json.set("attachments", payload.path("attachments").isArray() ? payload.path("attachments") : Json.array());
        json.set("embeds", embeds(payload.path("embeds")));
        json.set("components", components(payload.path("components")));
        if (Json.has(payload, "nonce")) {
            json.set("nonce", payload.path("nonce"));
        }
        json.setAll(post.extra());
        return json;
    }

    /** The message after an edit: what the request leaves out stays, null empties. */
    static ObjectNode edited(ObjectNode before, JsonNode payload, Instant at) {
        var json = before.deepCopy();
        boolean wasLoading = (json.path("flags").asInt() & MessageVersion.LOADING) != 0;
        if (payload.has("content")) {
            json.put("content", payload.path("content").asText(""));
        }
        if (payload.has("embeds")) {
            json.set("embeds", embeds(payload.path("embeds")));
        }
        if (payload.has("components")) {
            json.set("components", components(payload.path("components")));
        }
        if (payload.path("attachments").isArray()) {
            json.set("attachments", payload.path("attachments"));
        }
        int kept = json.path("flags").asInt() & ~MessageVersion.LOADING;
        json.put("flags", kept | (payload.path("flags").asInt() & REQUESTABLE));
        // Filling in a deferred answer is not shown as "(edited)".
        if (!wasLoading) {
            json.put("edited_timestamp", at.toString());
        }
        return json;
    }

    /** The message once a thread hangs on it, which is not shown as "(edited)". */
    static ObjectNode withThread(ObjectNode before, ObjectNode thread) {
        var json = before.deepCopy();
        json.put("flags", json.path("flags").asInt() | MessageVersion.HAS_THREAD);
        json.set("thread", thread);
        return json;
    }

    private static ArrayNode embeds(JsonNode requested) {
        return Json.elements(requested).stream().map(MessageJson::embed).collect(Json.toArray());
    }

    private static JsonNode embed(JsonNode requested) {
        var embed = (ObjectNode) Json.withoutNulls(requested);
        embed.put("type", "rich");
        for (var field : embed.path("fields")) {
            ((ObjectNode) field).put("inline", field.path("inline").asBoolean());
        }
        return embed;
    }

    /** Every component gets a number of its own where the request gave none. */
    private static ArrayNode components(JsonNode requested) {
        if (!requested.isArray()) {
            return Json.array();
        }
        var components = (ArrayNode) Json.withoutNulls(requested);
        number(components, 1);
        return components;
    }

    private static int number(JsonNode node, int from) {
        int next = from;
        if (node instanceof ObjectNode component && component.has("type") && !component.has("id")) {
            component.put("id", next++);
        }
        if (node instanceof ObjectNode select
                && SELECTS.contains(select.path("type").asInt())) {
            select.put("min_values", select.path("min_values").asInt(1));
            select.put("max_values", select.path("max_values").asInt(1));
        }
        for (var child : node) {
            if (child.isContainerNode()) {
                next = number(child, next);
            }
        }
        return next;
    }
}
