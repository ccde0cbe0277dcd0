package citewire.simulator.page;

import citewire.simulator.client.Offers;
import citewire.simulator.world.Channel;
import citewire.simulator.world.Json;
import citewire.simulator.world.Message;
import citewire.simulator.world.MessageVersion;
import citewire.simulator.world.User;
import citewire.simulator.world.World;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;

/** The community as one player sees it, in the page's words. */
final class View {

    private final World world;
    private final Cast cast;
    private final User me;
    private final ShownMessages messages;

    View(World world, Cast cast, User me) {
        this.world = world;
        this.cast = cast;
        this.me = me;
        this.messages = new ShownMessages(world.interactions());
    }

    User me() {
        return me;
    }

    boolean sees(Channel channel) {
        return channel.direct()
                ? channel.recipients().contains(me)
                : cast.guild().id().equals(channel.guildId());
    }

    boolean sees(Message message) {
        return sees(message.channel())
                && message.audience().filter(viewer -> !viewer.equals(me)).isEmpty();
    }

    /** The guild's channels and threads, and the player's own direct conversation. */
    ArrayNode channels() {
        var own = world.directory().directChannel(me);
        return Stream.concat(world.directory().channels(cast.guild()).stream(), Stream.of(own))
                .map(channel -> channel(channel, world.messages().in(channel)))
                .collect(Json.toArray());
    }

    ObjectNode channel(Channel channel, List<Message> said) {
        var json = Json.object()
                .put("id", channel.id())
                .put("kind", channel.kind().name().toLowerCase(java.util.Locale.ROOT))
                .put("name", channel.name())
                .put("parentId", channel.parentId())
                .put("userId", channel.direct() ? me.id() : null);
        json.set(
                "messages",
                said.stream()
                        .filter(this::sees)
                        .map(message -> message(message, message.current()))
                        .collect(Json.toArray()));
        return json;
    }

    ObjectNode message(Message message, MessageVersion version) {
        return messages.shown(message, version);
    }

    ArrayNode users() {
        return world.directory().users().stream().map(this::user).collect(Json.toArray());
    }

    ObjectNode user(User user) {
        boolean bot = user.kind() == User.Kind.BOT;
        return Json.object()
                .put("id", user.id())
                .put("name", user.name())
                .put("bot", bot)
                .put("role", bot ? null : role(user))
                .put("playable", cast.plays(user));
    }

    private String role(User user) {
        return world.directory().moderates(cast.guild(), user) ? "Moderator" : "Member";
    }

    /** The guild's roles, that of everyone first. */
    JsonNode roles() {
        return world.directory().guildJson(cast.guild()).path("roles");
    }

    ArrayNode commands() {
        return new Offers(world).to(me).stream().collect(Json.toArray());
    }
}
