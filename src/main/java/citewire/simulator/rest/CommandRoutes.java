package citewire.simulator.rest;

import citewire.simulator.options.Quirk;
import citewire.simulator.options.SimulatorOptions;
import citewire.simulator.world.Commands;
import citewire.simulator.world.Json;
import citewire.simulator.world.World;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Application commands, global and of a guild. */
final class CommandRoutes {

    private final World world;
    private final Commands commands;
    private final SimulatorOptions options;

    CommandRoutes(World world, SimulatorOptions options) {
        this.world = world;
        this.commands = world.commands();
        this.options = options;
    }

    void addTo(Map<Route, RouteHandler> handlers) {
        handlers.put(Route.LIST_COMMANDS, this::list);
        handlers.put(Route.LIST_GUILD_COMMANDS, this::list);
        handlers.put(Route.PUT_COMMANDS, this::put);
        handlers.put(Route.PUT_GUILD_COMMANDS, this::put);
        handlers.put(Route.CREATE_COMMAND, this::create);
        handlers.put(Route.CREATE_GUILD_COMMAND, this::create);
        handlers.put(Route.GET_COMMAND, call -> Reply.ok(found(call)));
        handlers.put(Route.GET_GUILD_COMMAND, call -> Reply.ok(found(call)));
        handlers.put(Route.PATCH_COMMAND, this::patch);
        handlers.put(Route.PATCH_GUILD_COMMAND, this::patch);
        handlers.put(Route.DELETE_COMMAND, this::delete);
        handlers.put(Route.DELETE_GUILD_COMMAND, this::delete);
    }

    private Reply list(Call call) {
        var guild = scope(call);
        if (options.has(Quirk.NO_COMMAND_LIST)) {
            throw DiscordError.notAllowed();
        }
        var known = commands.list(guild);
        if (!call.asks("with_localizations")) {
            known.forEach(CommandRoutes::leaveOutTranslations);
        }
        return Reply.ok(array(known));
    }

    /** What Discord tells only those who ask for it. */
    private static void leaveOutTranslations(JsonNode command) {
        if (command instanceof ObjectNode object) {
            object.remove(List.of("name_localizations", "description_localizations"));
        }
        Json.elements(command.path("options")).forEach(CommandRoutes::leaveOutTranslations);
        Json.elements(command.path("choices")).forEach(CommandRoutes::leaveOutTranslations);
    }

    private Reply put(Call call) {
        var guild = scope(call);
        CommandRules.checkAll(call.json());
        return Reply.ok(array(commands.replace(guild, Json.elements(call.json()))));
    }

    private Reply create(Call call) {
        var guild = scope(call);
        CommandRules.check(call.json());
        int before = commands.list(guild).size();
        var command = commands.put(guild, call.json());
        return commands.list(guild).size() > before ? Reply.created(command) : Reply.ok(command);
    }

    private Reply patch(Call call) {
        found(call);
        return commands.patch(call.path("command"), call.json()).map(Reply::ok).orElseThrow(CommandRoutes::unknown);
    }

    private Reply delete(Call call) {
        found(call);
        commands.remove(call.path("command"));
        return Reply.noContent();
    }

    private ObjectNode found(Call call) {
        var guild = scope(call);
        return commands.find(call.path("command"))
                .filter(command -> command.path("guild_id").asText("").equals(guild == null ? "" : guild))
                .orElseThrow(CommandRoutes::unknown);
    }

    private static DiscordError unknown() {
        return DiscordError.unknown(10063, "application command");
    }

    /** The guild that the path names, null for global commands. */
    private @Nullable String scope(Call call) {
        if (!call.path("application").equals(world.directory().bot().id())) {
            throw DiscordError.unknown(10002, "Application");
        }
        var guild = call.http().pathParamMap().get("guild");
        if (guild != null && world.directory().guild(guild).isEmpty()) {
            throw DiscordError.of(403, 50001, "Missing Access");
        }
        return guild;
    }

    private static ArrayNode array(List<? extends JsonNode> nodes) {
        return nodes.stream().map(JsonNode.class::cast).collect(Json.toArray());
    }
}
