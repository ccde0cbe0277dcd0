package citewire.simulator.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** All messages of the simulated world, and whom they notified. */
public final class Messages {

    private final Clock clock;
    private final Snowflakes snowflakes;
    private final Timeline timeline;
    private final Directory directory;
    private final Map<String, Message> messages = new LinkedHashMap<>();
    private final List<Ping> pings = new ArrayList<>();

    Messages(Clock clock, Snowflakes snowflakes, Timeline timeline, Directory directory) {
        this.clock = clock;
        this.snowflakes = snowflakes;
        this.timeline = timeline;
        this.directory = directory;
    }

    /** Posts a message; a thread that was archived is brought back by it. */
    public Message post(Post post) {
        return timeline.during(() -> {
            directory.archive(post.channel(), false);
            var id = snowflakes.next();
            var message = new Message(id, post.channel(), post.author(), post.audience(), timeline);
            var json = MessageJson.created(id, post, clock.instant());
            addMentions(message, json, post.payload());
            var version = new MessageVersion(clock.instant(), json);
            message.add(version);
            messages.put(id, message);
            timeline.publish(new SimulatorEvent.MessageCreated(message, version));
            return message;
        });
    }

    /** Edits a message by a request's body. */
    public MessageVersion edit(Message message, JsonNode payload) {
        return timeline.during(() -> {
            var json = MessageJson.edited(message.current().json(), payload, clock.instant());
            if (payload.has("content")) {
                addMentions(message, json, payload);
            }
            var version = new MessageVersion(clock.instant(), json);
            message.add(version);
            timeline.publish(new SimulatorEvent.MessageEdited(message, version));
            return version;
        });
    }

    /** Opens a public thread on a message: it has the message's id, and the message shows it. */
    public Channel openThread(Message message, String name, User owner) {
        return timeline.during(() -> {
            var thread = directory.newThread(message.channel(), message.id(), name, owner);
            var json = MessageJson.withThread(message.current().json(), directory.channelJson(thread));
            var version = new MessageVersion(clock.instant(), json);
            message.add(version);
            timeline.publish(new SimulatorEvent.MessageEdited(message, version));
            return thread;
        });
    }

    public void delete(Message message) {
        timeline.run(() -> {
            if (message.deleted().isEmpty()) {
                message.delete(clock.instant());
                timeline.publish(new SimulatorEvent.MessageDeleted(message, clock.instant()));
            }
        });
    }

    /** A message that is there; empty for one that never was or was deleted. */
    public Optional<Message> find(String channelId, String id) {
        return timeline.read(() -> Optional.ofNullable(messages.get(id))
                .filter(message -> message.channel().id().equals(channelId))
                .filter(message -> message.deleted().isEmpty()));
    }

    /** A message wherever it is; empty for one that never was or was deleted. */
    public Optional<Message> find(String id) {
        return timeline.read(() -> Optional.ofNullable(messages.get(id))
                .filter(message -> message.deleted().isEmpty()));
    }

    /** The messages of a channel that are there, oldest first. */
    public List<Message> in(Channel channel) {
        return timeline.read(() -> messages.values().stream()
                .filter(message -> message.channel().equals(channel))
                .filter(message -> message.deleted().isEmpty())
                .toList());
    }

    /** Waits for a message in a channel, past ones included. */
    public Message await(Channel channel, Duration patience, Predicate<Message> wanted) {
        return timeline.await(
                "a message in " + channel.id(),
                patience,
                () -> in(channel).stream().filter(wanted).findFirst());
    }

    /** A message that an author created with this nonce, at that time or later; deleted ones included. */
    public Optional<Message> created(User author, String nonce, Instant since) {
        return timeline.read(() -> messages.values().stream()
                .filter(message -> message.author().equals(author))
                .filter(message -> !Snowflakes.instantOf(message.id()).isBefore(since))
                .filter(message ->
                        message.current().json().path("nonce").asText("").equals(nonce))
                .findFirst());
    }

    /** Every notification that a message of the bot caused, oldest first. */
    public List<Ping> pings() {
        return timeline.read(() -> List.copyOf(pings));
    }

    private void addMentions(Message message, ObjectNode json, JsonNode payload) {
        var mentions = Mentions.in(payload, repliedTo(json));
        json.set(
                "mentions",
                mentions.users().stream()
                        .flatMap(id -> directory.user(id).stream())
                        .map(User::json)
                        .collect(Json.toArray()));
        json.set("mention_roles", Json.strings(mentions.roles()));
        json.put("mention_everyone", mentions.everyone());
        if (message.author().kind() == User.Kind.BOT) {
            record(message, mentions);
        }
    }

    private void record(Message message, Mentions mentions) {
        mentions.users().forEach(id -> pings.add(new Ping(message, Ping.Kind.USER, id, clock.instant())));
        mentions.roles().forEach(id -> pings.add(new Ping(message, Ping.Kind.ROLE, id, clock.instant())));
        if (mentions.everyone()) {
            var guild = message.channel().guildId();
            pings.add(new Ping(message, Ping.Kind.EVERYONE, guild == null ? "" : guild, clock.instant()));
        }
    }

    private List<String> repliedTo(ObjectNode json) {
        var author = json.path("referenced_message").path("author").path("id");
        return author.isMissingNode() ? List.of() : List.of(author.asText());
    }
}
