package citewire.simulator.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member's use of a command, component or form, and what the bot made of it. Safe to watch from any thread. */
public final class Interaction {

    /** Discord's interaction types. */
    public enum Kind {
        COMMAND(2),
        COMPONENT(3),
        AUTOCOMPLETE(4),
        MODAL(5);

        private final int code;

        Kind(int code) {
            this.code = code;
        }

        public int code() {
            return code;
        }
    }

    /**
     * What a member did.
     *
     * @param data the interaction's {@code data}, as Discord writes it
     * @param source the message whose component was used, or that the form was opened from; null otherwise
     * @param opener the interaction that opened the form; null otherwise
     * @param install by whom the app is installed there
     */
    public record Act(
            Kind kind,
            User user,
            Channel channel,
            ObjectNode data,
            @Nullable Message source,
            @Nullable Interaction opener,
            Install install) {

        /** Where the app is installed as ever. */
        public Act(
                Kind kind,
                User user,
                Channel channel,
                ObjectNode data,
                @Nullable Message source,
                @Nullable Interaction opener) {
            this(kind, user, channel, data, source, opener, Install.GUILD);
        }
    }

    /** By whom the application is installed, and so who sees its answers. */
    public enum Install {
        /** By the guild, or with the bot for a direct conversation. */
        GUILD,
        /** By the user alone, in a guild without the bot. */
        USER,
        /** The same where the user may not use apps of their own before others: Discord shows every answer to them alone. */
        USER_HIDDEN;

        public boolean foreign() {
            return this != GUILD;
        }
    }

    private final String id;
    private final String token;
    private final Instant started;
    private final Act act;
    private final Timeline timeline;
    private final List<Message> followups = new ArrayList<>();
    private @Nullable Callback callback;
    private @Nullable Message original;
    private JsonNode answer = Json.object();

    Interaction(String id, Instant started, Act act, Timeline timeline) {
        this.id = id;
        // the id is shown to every member; whoever knows the token may answer
        this.token = UUID.randomUUID().toString();
        this.started = started;
        this.act = act;
        this.timeline = timeline;
    }

    public String id() {
        return id;
    }

    public String token() {
        return token;
    }

    public Instant started() {
        return started;
    }

    public Act act() {
        return act;
    }

    /** How the bot acknowledged it; empty while it has not. */
    public Optional<Callback> callback() {
        return timeline.read(() -> Optional.ofNullable(callback));
    }

    /** The bot's answer, perhaps still loading; after an update of a component's message, that message. */
    public Optional<Message> message() {
        return timeline.read(() -> Optional.ofNullable(original));
    }

    public List<Message> followups() {
        return timeline.read(() -> List.copyOf(followups));
    }

    /** Waits until the bot acknowledged it, and says how. */
    public Callback awaitCallback(Duration patience) {
        return timeline.await("an acknowledgement of " + this, patience, this::callback);
    }

    /** Waits for the bot's answer, which may still be loading. */
    public Message awaitMessage(Duration patience) {
        return timeline.await("an answer to " + this, patience, this::message);
    }

    /** Waits for the first follow-up. */
    public Message awaitFollowup(Duration patience) {
        return timeline.await(
                "a follow-up to " + this, patience, () -> followups().stream().findFirst());
    }

    /** Waits for the suggestions of an autocomplete. */
    public List<Choice> awaitChoices(Duration patience) {
        awaitCallback(patience);
        return timeline.read(() -> Json.elements(answer.path("choices")).stream()
                .map(choice -> new Choice(
                        choice.path("name").asText(), choice.path("value").asText()))
                .toList());
    }

    /** The form that the bot opened; empty when it did not. */
    public Optional<Modal> modal() {
        return callback().filter(Callback.MODAL::equals).map(opened -> Modal.of(answer));
    }

    /** What the acknowledgement carried, as the bot wrote it; empty while there is none. */
    public JsonNode answer() {
        return timeline.read(() -> answer.deepCopy());
    }

    /** Waits until the bot opened a form. */
    public Modal awaitModal(Duration patience) {
        return timeline.await("a form for " + this, patience, this::modal);
    }

    /** Takes the bot's acknowledgement; under the timeline's lock. */
    void acknowledge(Callback how, JsonNode carried, @Nullable Message message) {
        callback = how;
        answer = carried;
        original = message;
    }

    void addFollowup(Message message) {
        followups.add(message);
    }

    @Override
    public String toString() {
        return act.kind() + " "
                + act.data().path("name").asText(act.data().path("custom_id").asText()) + " " + id;
    }
}
