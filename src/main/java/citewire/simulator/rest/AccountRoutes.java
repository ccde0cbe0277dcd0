package citewire.simulator.rest;

import citewire.simulator.world.Channel;
import citewire.simulator.world.Guild;
import citewire.simulator.world.Json;
import citewire.simulator.world.World;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.Map;

/** The bot's own account, its application, and where the gateway is. */
final class AccountRoutes {

    private static final int MOST_GUILDS = 200;

    private final World world;

    AccountRoutes(World world) {
        this.world = world;
    }

    void addTo(Map<Route, RouteHandler> handlers) {
        handlers.put(Route.GET_SELF, this::self);
        handlers.put(Route.LIST_GUILDS, this::guilds);
        handlers.put(Route.GET_MEMBER, this::member);
        handlers.put(Route.LIST_CHANNELS, this::channels);
        handlers.put(Route.GET_APPLICATION, this::application);
        handlers.put(Route.GET_OAUTH_APPLICATION, this::application);
        handlers.put(Route.GET_GATEWAY, call -> Reply.ok(Json.object().put("url", gatewayUrl(call))));
        handlers.put(Route.GET_GATEWAY_BOT, this::gatewayBot);
        handlers.put(Route.OPEN_DIRECT_CHANNEL, this::openDirectChannel);
    }

    private Reply self(Call call) {
        var json = world.directory().bot().json();
        return Reply.ok(json.put("mfa_enabled", false).put("locale", "en-US").put("verified", true));
    }

    private Reply application(Call call) {
        var bot = world.directory().bot();
        var json = Json.object()
                .put("id", bot.id())
                .put("name", bot.name())
                .put("description", "")
                .put("verify_key", "0".repeat(64))
                .put("flags", 0)
                .put("flags_new", "0")
                .put("approximate_guild_count", world.directory().guilds().size())
                .put("approximate_user_install_count", 0)
                .put("approximate_user_authorization_count", 0)
                .put("explicit_content_filter", 0)
                .put("bot_public", true)
                .put("bot_require_code_grant", false);
        for (var absent :
                new String[] {"icon", "type", "interactions_endpoint_url", "role_connections_verification_url", "team"
                }) {
            json.putNull(absent);
        }
        json.putArray("redirect_uris");
        json.putArray("eligible_oauth2_scopes");
        json.set("owner", world.directory().owner().json());
        json.set("bot", bot.json());
        return Reply.ok(json);
    }

    /** By id; before and after an id, as pages are asked for. */
    private Reply guilds(Call call) {
        int limit = call.http().queryParamAsClass("limit", Integer.class).getOrDefault(MOST_GUILDS);
        if (limit < 1 || limit > MOST_GUILDS) {
            throw DiscordError.of(400, 50035, "Invalid Form Body");
        }
        var after = new BigInteger(
                call.http().queryParamAsClass("after", String.class).getOrDefault("0"));
        var list = JsonNodeFactory.instance.arrayNode();
        world.directory().guilds().stream()
                .filter(guild -> new BigInteger(guild.id()).compareTo(after) > 0)
                .sorted(Comparator.comparing(guild -> new BigInteger(guild.id())))
                .limit(limit)
                .forEach(guild -> list.add(partial(guild)));
        return Reply.ok(list);
    }

    private Guild guild(Call call) {
        return world.directory()
                .guild(call.path("guild"))
                .orElseThrow(() -> DiscordError.of(404, 10004, "Unknown Guild"));
    }

    private Reply member(Call call) {
        return world.directory()
                .wholeMemberJson(guild(call), call.path("user"))
                .map(Reply::ok)
                .orElseThrow(() -> DiscordError.of(404, 10007, "Unknown Member"));
    }

    /** Without threads, as Discord has it. */
    private Reply channels(Call call) {
        var list = JsonNodeFactory.instance.arrayNode();
        world.directory().channels(guild(call)).stream()
                .filter(channel -> channel.kind() != Channel.Kind.THREAD)
                .forEach(channel -> list.add(world.directory().channelJson(channel)));
        return Reply.ok(list);
    }

    private ObjectNode partial(Guild guild) {
        var directory = world.directory();
        var json = Json.object()
                .put("id", guild.id())
                .put("name", guild.name())
                .put("owner", false)
                .put("permissions", directory.permissions(guild, directory.bot()));
        json.putNull("icon");
        json.putNull("banner");
        json.putArray("features");
        return json;
    }

    private Reply gatewayBot(Call call) {
        var json = Json.object().put("url", gatewayUrl(call)).put("shards", 1);
        json.putObject("session_start_limit")
                .put("total", 1000)
                .put("remaining", 1000)
                .put("reset_after", 0)
                .put("max_concurrency", 1);
        return Reply.ok(json);
    }

    private static String gatewayUrl(Call call) {
        return "ws://" + call.http().host() + "/gateway";
    }

    private Reply openDirectChannel(Call call) {
        var recipient = world.directory()
                .user(call.json().path("recipient_id").asText())
                .orElseThrow(() -> DiscordError.of(400, 50033, "Invalid Recipient(s)"));
        return Reply.ok(world.directory().directChannel(recipient).json());
    }
}
