package citewire.simulator.client;

import citewire.simulator.world.Directory;
import citewire.simulator.world.Guild;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The users, channels and roles that an interaction names by their ids, as Discord sends them along with it. */
final class Resolved {

    private static final int USER = 6;
    private static final int CHANNEL = 7;
    private static final int ROLE = 8;

    private final Directory directory;
    private final Guild guild;

    Resolved(Directory directory, Guild guild) {
        this.directory = directory;
        this.guild = guild;
    }

    /** @param type of the option that names it; others name nothing */
    void add(ObjectNode data, int type, String id) {
        switch (type) {
            case USER -> user(data, id);
            case CHANNEL -> channel(data, id);
            case ROLE -> put(data, "roles", id, directory.roleJson(guild, id).orElseThrow(() -> unknown("role", id)));
            default -> {}
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

    void channel(ObjectNode data, String id) {
        var channel = directory.channel(id).orElseThrow(() -> unknown("channel", id));
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
        return new IllegalArgumentException("there is no " + kind + " " + id);
    }
}
