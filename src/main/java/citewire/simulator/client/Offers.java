package citewire.simulator.client;

import citewire.simulator.world.Channel;
import citewire.simulator.world.Json;
import citewire.simulator.world.User;
import citewire.simulator.world.World;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The commands that a client offers: those registered for the place whose required permissions its user has. */
public final class Offers {

    private static final long ADMINISTRATOR = 1L << 3;
    private static final int IN_GUILD = 0;
    private static final int IN_DIRECT_CHANNEL = 1;
    private static final int IN_CONVERSATION = 2;
    private static final int FOR_GUILDS = 0;
    private static final int FOR_USERS = 1;

    /** What stands with a subcommand rather than its command. */
    private static final List<String> WITH_OPTIONS = List.of("description", "description_localizations", "options");

    private final World world;

    public Offers(World world) {
        this.world = world;
    }

    /** What a user can use in a channel. */
    public List<ObjectNode> in(Channel channel, User user) {
        return world.commands().in(channel.guildId()).stream()
                .filter(command -> served(command, channel, user) && permitted(command, channel, user))
                .toList();
    }

    /** What a user can use in the first guild or alone with the bot; {@code contexts} says where. */
    public List<ObjectNode> to(User user) {
        var guild = world.directory().guilds().getFirst();
        var offers = new LinkedHashMap<String, ObjectNode>();
        add(offers, in(world.directory().textChannel(guild, "general"), user), IN_GUILD);
        add(offers, in(world.directory().directChannel(user), user), IN_DIRECT_CHANNEL);
        return List.copyOf(offers.values());
    }

    private static void add(Map<String, ObjectNode> offers, List<ObjectNode> usable, int place) {
        for (var command : usable.stream().flatMap(Offers::typed).toList()) {
            offers.computeIfAbsent(command.path("id").asText(), id -> {
                        command.putArray("contexts");
                        return command;
                    })
                    .withArrayProperty("contexts")
                    .add(place);
        }
    }

    /** A command as it is typed: one with subcommands is as many. */
    private static Stream<ObjectNode> typed(ObjectNode command) {
        var id = command.path("id").asText();
        return Typed.of(command).stream().map(typed -> {
            var offer = command.deepCopy();
            offer.put("id", typed.path().size() == 1 ? id : id + ":" + typed.name());
            offer.put("name", typed.name());
            offer.set("name_localizations", typed.nameLocalizations());
            WITH_OPTIONS.forEach(field -> {
                offer.remove(field);
                if (typed.last().has(field)) {
                    offer.set(field, typed.last().path(field));
                }
            });
            return offer;
        });
    }

    /** A command names who may install it and where it may be used; one that names nothing is for guilds, and for anywhere. */
    private boolean served(JsonNode command, Channel channel, User user) {
        boolean foreign = world.directory().outOfReach(channel);
        if (foreign && !world.directory().installedBy(user)) {
            return false;
        }
        if (!holds(command, "integration_types", foreign ? FOR_USERS : FOR_GUILDS, !foreign)) {
            return false;
        }
        return holds(command, "contexts", place(channel), true);
    }

    private static int place(Channel channel) {
        return channel.apart() ? IN_CONVERSATION : channel.direct() ? IN_DIRECT_CHANNEL : IN_GUILD;
    }

    private static boolean holds(JsonNode command, String field, int value, boolean unsaid) {
        return Json.has(command, field)
                ? Json.elements(command.path(field)).stream().anyMatch(one -> one.asInt() == value)
                : unsaid;
    }

    /** Permissions count in a guild alone; a command that asks for none of them but is restricted is for administrators. */
    private boolean permitted(JsonNode command, Channel channel, User user) {
        var asked = command.path("default_member_permissions").asText("");
        if (channel.guildId() == null || asked.isEmpty() || asked.equals("null")) {
            return true;
        }
        long needed = Long.parseUnsignedLong(asked);
        long granted = Long.parseUnsignedLong(world.directory().permissions(channel, user));
        return (granted & ADMINISTRATOR) != 0 || (needed != 0 && (granted & needed) == needed);
    }
}
