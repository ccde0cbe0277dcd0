package citewire.simulator.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The application's registered commands, global and by guild. */
public final class Commands {

    private final Clock clock;
    private final Snowflakes snowflakes;
    private final Timeline timeline;
    private final String applicationId;
    /** By id; one that is changed is replaced. */
    private final Map<String, ObjectNode> commands = new LinkedHashMap<>();

    Commands(Clock clock, Snowflakes snowflakes, Timeline timeline, String applicationId) {
        this.clock = clock;
        this.snowflakes = snowflakes;
        this.timeline = timeline;
        this.applicationId = applicationId;
    }

    /** The commands of a guild, or the global ones when it is null, as Discord writes them. */
    public List<ObjectNode> list(@Nullable String guildId) {
        return timeline.read(
                () -> scoped(guildId).map(command -> command.deepCopy()).toList());
    }

    /** Registers these in place of all that were in that scope. */
    public List<ObjectNode> replace(@Nullable String guildId, List<JsonNode> requested) {
        return timeline.during(() -> {
            var before = scoped(guildId).toList();
            var now = requested.stream()
                    .map(request -> registered(guildId, request, before))
                    .toList();
            before.forEach(command -> commands.remove(id(command)));
            now.forEach(command -> commands.put(id(command), command));
            changed();
            return list(guildId);
        });
    }

    /** Registers one, in place of one of its name and type. */
    public ObjectNode put(@Nullable String guildId, JsonNode request) {
        return timeline.during(() -> {
            var command = registered(guildId, request, scoped(guildId).toList());
            commands.put(id(command), command);
            changed();
            return command.deepCopy();
        });
    }

    public Optional<ObjectNode> find(String id) {
        return timeline.read(() -> Optional.ofNullable(commands.get(id)).map(ObjectNode::deepCopy));
    }

    /** Changes the fields that the request names. */
    public Optional<ObjectNode> patch(String id, JsonNode request) {
        return timeline.during(() -> {
            var patched = find(id);
            patched.ifPresent(command -> {
                command.setAll(normal(request));
                command.put("version", snowflakes.next());
                commands.put(id, command);
                changed();
            });
            return patched.map(ObjectNode::deepCopy);
        });
    }

    /** Whether there was one to remove. */
    public boolean remove(String id) {
        return timeline.during(() -> {
            boolean was = commands.remove(id) != null;
            if (was) {
                changed();
            }
            return was;
        });
    }

    /**
     * Waits until a command of that name can be used in a guild.
     *
     * @throws IllegalStateException when none is registered in time
     */
    public ObjectNode await(@Nullable String guildId, String name, Duration patience) {
        return timeline.await("command " + name, patience, () -> usable(guildId, name));
    }

    /** The command of that name that a member sees in a guild (null: in a direct conversation). */
    public Optional<ObjectNode> usable(@Nullable String guildId, String name) {
        return in(guildId).stream()
                .filter(command -> command.path("name").asText().equals(name))
                .findFirst();
    }

    /**
     * The commands that are registered for a guild (null: for direct conversations), its own before the global ones. These are
     * no copies, as they are looked through whenever one is typed: not to be changed.
     */
    public List<ObjectNode> in(@Nullable String guildId) {
        return timeline.read(() -> Stream.concat(guildId == null ? Stream.of() : scoped(guildId), scoped(null))
                .toList());
    }

    private Stream<ObjectNode> scoped(@Nullable String guildId) {
        return List.copyOf(commands.values()).stream()
                .filter(command -> command.path("guild_id").asText("").equals(guildId == null ? "" : guildId));
    }

    private ObjectNode registered(@Nullable String guildId, JsonNode request, List<ObjectNode> before) {
        var same =
                before.stream().filter(known -> key(known).equals(key(request))).findFirst();
        var command = Json.object();
        command.put("id", same.map(Commands::id).orElseGet(snowflakes::next));
        command.put("application_id", applicationId);
        command.put("version", snowflakes.next());
        command.putNull("default_member_permissions");
        command.put("type", 1);
        command.put("description", "");
        command.put("nsfw", false);
        if (guildId != null) {
            command.put("guild_id", guildId);
        }
        command.setAll(normal(request));
        return command;
    }

    /** Places where a command may be used are numbers, though they may be sent as strings. */
    private static ObjectNode normal(JsonNode request) {
        var command = (ObjectNode) Json.withoutNulls(request);
        for (var field : List.of("contexts", "integration_types")) {
            if (command.has(field)) {
                var places = Json.elements(command.path(field));
                var numbers = command.putArray(field);
                places.forEach(place -> numbers.add(place.asInt()));
            }
        }
        return command;
    }

    private static String key(JsonNode command) {
        return command.path("type").asInt(1) + " " + command.path("name").asText();
    }

    private static String id(JsonNode command) {
        return command.path("id").asText();
    }

    private void changed() {
        timeline.publish(new SimulatorEvent.CommandsChanged(clock.instant()));
    }
}
