package citewire.simulator.client;

import citewire.simulator.world.Component;
import citewire.simulator.world.Directory;
import citewire.simulator.world.Guild;
import citewire.simulator.world.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** The users, channels and roles that an interaction names by their ids, as Discord sends them along with it. */
final class Resolved {

    /** What is named by its id, with Discord's numbers for options and for selects of it. */
    private enum Kind {
        USER(6, 5),
        ROLE(8, 6),
        MENTIONABLE(9, 7),
        CHANNEL(7, 8);

        private final int option;
        private final int select;

        Kind(int option, int select) {
            this.option = option;
            this.select = select;
        }

        static Stream<Kind> by(ToIntFunction<Kind> number, int type) {
            return Stream.of(values()).filter(kind -> number.applyAsInt(kind) == type);
        }
    }

    private final Directory directory;
    private final Guild guild;

    Resolved(Directory directory, Guild guild) {
        this.directory = directory;
        this.guild = guild;
    }

    /** @param definition of the option that names it; one of another type names nothing */
    void named(ObjectNode data, JsonNode definition, String id) {
        var types = Json.elements(definition.path("channel_types")).stream()
                .map(JsonNode::asInt)
                .toList();
        Kind.by(kind -> kind.option, definition.path("type").asInt()).forEach(kind -> add(data, kind, types, id));
    }

    /** @param select that it was chosen from; one of texts names nothing */
    void chosen(ObjectNode data, Component select, String id) {
        Kind.by(kind -> kind.select, select.type())
                .forEach(kind -> add(data, kind, select.offer().channelTypes(), id));
    }

    private void add(ObjectNode data, Kind kind, List<Integer> types, String id) {
        switch (kind) {
            case USER -> user(data, id);
            case ROLE -> role(data, id);
            case MENTIONABLE -> {
                if (directory.user(id).isPresent()) {
                    user(data, id);
                } else {
                    role(data, id);
                }
            }
            case CHANNEL -> channel(data, types, id);
        }
    }

    private void user(ObjectNode data, String id) {
        var user = directory.user(id).orElseThrow(() -> unknown("user", id));
        put(data, "users", id, user.json());
        directory.memberJson(guild, user).ifPresent(member -> {
            member.put("permissions", directory.permissions(guild, user));
            put(data, "members", id, member);
        });
    }

    private void role(ObjectNode data, String id) {
        put(data, "roles", id, directory.roleJson(guild, id).orElseThrow(() -> unknown("role", id)));
    }

    /** @param types that are offered; empty for all */
    private void channel(ObjectNode data, List<Integer> types, String id) {
        var channel = directory
                .channel(id)
                .filter(found -> types.isEmpty() || types.contains(found.kind().code()))
                .orElseThrow(() -> unknown("channel", id));
        var json = directory.channelJson(channel);
        json.put("permissions", directory.permissions(channel, directory.bot()));
        put(data, "channels", id, json);
    }

    private static void put(ObjectNode data, String kind, String id, ObjectNode json) {
        var resolved = data.path("resolved") instanceof ObjectNode there ? there : data.putObject("resolved");
        var all = resolved.path(kind) instanceof ObjectNode there ? there : resolved.putObject(kind);
        all.set(id, json);
    }

    private static IllegalArgumentException unknown(String kind, String id) {
        return new IllegalArgumentException("no " + kind + " " + id + " is offered");
    }
}
