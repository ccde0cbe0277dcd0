package citewire.simulator.world;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A message and everything it ever looked like. Safe to watch from any thread. */
public final class Message {

    private final String id;
    private final Channel channel;
    private final User author;
    private final Timeline timeline;
    private final List<MessageVersion> versions = new ArrayList<>();
    private @Nullable Instant deleted;
    /** The only one who sees it; null when all do. */
    private final @Nullable User audience;

    Message(String id, Channel channel, User author, @Nullable User audience, Timeline timeline) {
        this.id = id;
        this.channel = channel;
        this.author = author;
        this.audience = audience;
        this.timeline = timeline;
    }

    public String id() {
        return id;
    }

    public Channel channel() {
        return channel;
    }

    public User author() {
        return author;
    }

    /** The one member who sees an ephemeral message; empty when all do. */
    public Optional<User> audience() {
        return Optional.ofNullable(audience);
    }

    /** What it looks like now, or looked like when it was deleted. */
    public MessageVersion current() {
        return timeline.read(versions::getLast);
    }

    /** Everything it looked like, oldest first. */
    public List<MessageVersion> versions() {
        return timeline.read(() -> List.copyOf(versions));
    }

    public String content() {
        return current().content();
    }

    /** When it was deleted; empty while it is there. */
    public Optional<Instant> deleted() {
        return timeline.read(() -> Optional.ofNullable(deleted));
    }

    /**
     * Waits until it looks as wanted, and gives that version.
     *
     * @throws IllegalStateException when it does not in time; the message says what it looked like
     */
    public MessageVersion await(Duration patience, Predicate<MessageVersion> wanted) {
        try {
            return timeline.await(
                    "message " + id + " as wanted",
                    patience,
                    () -> Optional.of(versions.getLast()).filter(wanted));
        } catch (IllegalStateException e) {
            throw new IllegalStateException(e.getMessage() + "; it is " + current(), e);
        }
    }

    void add(MessageVersion version) {
        versions.add(version);
    }

    void delete(Instant at) {
        deleted = at;
    }

    @Override
    public String toString() {
        return "Message " + id + " " + current();
    }
}
