package citewire.simulator.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;

/** A user's place in a guild. */
record Membership(User user, Instant joined, List<Role> roles) {

    Membership {
        roles = List.copyOf(roles);
    }

    Membership with(List<Role> others) {
        return new Membership(user, joined, others);
    }

    /** The member without its user, as messages carry it. */
    ObjectNode json() {
        var json = Json.object()
                .put("joined_at", joined.toString())
                .put("deaf", false)
                .put("mute", false)
                .put("pending", false)
                .put("flags", 0);
        json.set("roles", Json.strings(roles.stream().map(Role::id).toList()));
        json.putNull("nick");
        json.putNull("avatar");
        json.putNull("premium_since");
        json.putNull("communication_disabled_until");
        return json;
    }

    ObjectNode jsonWithUser() {
        var json = json();
        json.set("user", user.json());
        return json;
    }
}
