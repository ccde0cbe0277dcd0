package citewire.simulator.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;

/** What a message looked like from an instant on. */
public final class MessageVersion {

    /** A thread hangs on it. */
    public static final int HAS_THREAD = 1 << 5;

    /** Only one member sees it. */
    public static final int EPHEMERAL = 1 << 6;

    /** "The bot is thinking": an answer was deferred. */
    public static final int LOADING = 1 << 7;

    private final Instant at;
    private final ObjectNode json;

    MessageVersion(Instant at, ObjectNode json) {
        this.at = at;
        this.json = json.deepCopy();
    }

    public Instant at() {
        return at;
    }

    public String content() {
        return json.path("content").asText();
    }

    public List<Embed> embeds() {
        return Json.elements(json.path("embeds")).stream().map(Embed::of).toList();
    }

    /** Its buttons and selects, in order of reading. */
    public List<Component> components() {
        return Component.allIn(json.path("components"));
    }

    public boolean loading() {
        return (flags() & LOADING) != 0;
    }

    public boolean ephemeral() {
        return (flags() & EPHEMERAL) != 0;
    }

    public int flags() {
        return json.path("flags").asInt();
    }

    /** The message as Discord writes it; a copy. */
    public ObjectNode json() {
        return json.deepCopy();
    }

    @Override
    public String toString() {
        return at + " " + json;
    }
}
