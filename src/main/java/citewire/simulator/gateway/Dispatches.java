package citewire.simulator.gateway;

import citewire.simulator.world.Channel;
import citewire.simulator.world.Guild;
import citewire.simulator.world.Interaction;
import citewire.simulator.world.Interactions;
import citewire.simulator.world.Json;
import citewire.simulator.world.Message;
import citewire.simulator.world.MessageVersion;
import citewire.simulator.world.Role;
import citewire.simulator.world.User;
import citewire.simulator.world.World;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Instant;

/** Writes what the gateway dispatches. */
final class Dispatches {

    private final World world;

    Dispatches(World world) {
        this.world = world;
    }

    ObjectNode ready(String sessionId, URI resumeUrl) {
        var bot = world.directory().bot();
        var json =
                Json.object().put("v", 10).put("session_id", sessionId).put("resume_gateway_url", resumeUrl.toString());
        json.set("user", bot.json().put("mfa_enabled", false).put("verified", true));
        json.putObject("application").put("id", bot.id()).put("flags", 0);
        json.putArray("private_channels");
        var guilds = json.putArray("guilds");
        world.directory()
                .guilds()
                .forEach(guild -> guilds.addObject().put("id", guild.id()).put("unavailable", true));
        return json;
    }

    /** A guild; without the members intent the bot is the only member it lists. */
    ObjectNode guild(Guild guild, Intents intents) {
        var json = world.directory().guildJson(guild);
        if (!intents.members()) {
            var own = Json.elements(json.path("members")).stream()
                    .filter(member -> isBot(member.path("user").path("id").asText()))
                    .collect(Json.toArray());
            json.set("members", own);
        }
        return json;
    }

    /** A guild that the bot is no longer in; one that is merely down would be marked unavailable. */
    boolean outOfReach(Channel channel) {
        return world.directory().outOfReach(channel);
    }

    ObjectNode left(Guild guild) {
        return Json.object().put("id", guild.id());
    }

    ObjectNode role(Guild guild, Role role) {
        var json = Json.object().put("guild_id", guild.id());
        json.set("role", world.directory().roleJson(guild, role.id()).orElseGet(Json::object));
        return json;
    }

    /** A message; its content is blank where neither intent, mention, authorship nor a direct conversation shows it. */
    ObjectNode message(Message message, MessageVersion version, Intents intents) {
        var json = version.json();
        if (!intents.content() && !shown(message, json)) {
            json.put("content", "");
            json.putArray("embeds");
            json.putArray("attachments");
            json.putArray("components");
        }
        addPlace(json, message.channel(), message.author());
        json.put("channel_type", message.channel().kind().code());
        return json;
    }

    private boolean shown(Message message, ObjectNode json) {
        return message.channel().direct()
                || isBot(message.author().id())
                || Json.elements(json.path("mentions")).stream()
                        .anyMatch(mentioned -> isBot(mentioned.path("id").asText()));
    }

    ObjectNode deleted(Message message) {
        var json = Json.object()
                .put("id", message.id())
                .put("channel_id", message.channel().id());
        var guild = message.channel().guildId();
        return guild == null ? json : json.put("guild_id", guild);
    }

    ObjectNode typing(Channel channel, User user, Instant at) {
        var json = Json.object()
                .put("channel_id", channel.id())
                .put("user_id", user.id())
                .put("timestamp", at.getEpochSecond());
        addPlace(json, channel, user);
        return json;
    }

    private void addPlace(ObjectNode json, Channel channel, User user) {
        world.directory().guildOf(channel).ifPresent(guild -> {
            json.put("guild_id", guild.id());
            world.directory().memberJson(guild, user).ifPresent(member -> json.set("member", member));
        });
    }

    ObjectNode channel(Channel channel) {
        return world.directory().channelJson(channel);
    }

    ObjectNode interaction(Interaction interaction) {
        var act = interaction.act();
        var json = Json.object()
                .put("id", interaction.id())
                .put("application_id", world.directory().bot().id())
                .put("type", act.kind().code())
                .put("token", interaction.token())
                .put("version", 1)
                .put("locale", world.directory().locale(act.user()))
                .put("channel_id", act.channel().id())
                .put("context", context(act.channel()))
                .put("attachment_size_limit", 10_485_760)
                .put(
                        "app_permissions",
                        world.directory()
                                .permissions(act.channel(), world.directory().bot()));
        json.putArray("entitlements");
        json.set("authorizing_integration_owners", Interactions.owners(act));
        json.set(
                "channel",
                channel(act.channel()).put("permissions", world.directory().permissions(act.channel(), act.user())));
        json.set("data", act.data());
        if (act.source() != null) {
            json.set("message", act.source().current().json());
        }
        addWho(json, act.channel(), act.user());
        return json;
    }

    /** Discord's contexts: a guild, a conversation with the bot, one without it. */
    private static int context(Channel channel) {
        return channel.apart() ? 2 : channel.direct() ? 1 : 0;
    }

    /** In a guild the member, else the user. */
    private void addWho(ObjectNode json, Channel channel, User user) {
        var guild = world.directory().guildOf(channel);
        if (guild.isEmpty()) {
            json.set("user", user.json());
            return;
        }
        String locale = world.directory().locale(guild.get());
        json.put("guild_id", guild.get().id()).put("guild_locale", locale);
        json.putObject("guild")
                .put("id", guild.get().id())
                .put("locale", locale)
                .putArray("features");
        var member = world.directory().memberJson(guild.get(), user).orElseGet(Json::object);
        member.set("user", user.json());
        json.set("member", member.put("permissions", world.directory().permissions(channel, user)));
    }

    ObjectNode newMember(Guild guild, User user) {
        var json = world.directory().memberJson(guild, user).orElseGet(Json::object);
        json.set("user", user.json());
        return json.put("guild_id", guild.id());
    }

    private boolean isBot(String id) {
        return world.directory().bot().id().equals(id);
    }
}
