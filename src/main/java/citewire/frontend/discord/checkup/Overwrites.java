package citewire.frontend.discord.checkup;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import net.dv8tion.jda.api.Permission;

/** What a channel's exceptions make of the permissions that a server grants, as Discord's documentation of them has it. */
final class Overwrites {

    private Overwrites() {}

    /**
     * @param granted by the server
     * @param exceptions of the channel
     * @param everyone the server's id, which is that of its role for everyone
     * @param roles of the member
     */
    static long of(long granted, JsonNode exceptions, String everyone, Set<String> roles, String member) {
        if ((granted & Permission.ADMINISTRATOR.getRawValue()) != 0) {
            return granted;
        }
        long here = applied(granted, exceptions, Set.of(everyone));
        here = applied(here, exceptions, roles);
        return applied(here, exceptions, Set.of(member));
    }

    private static long applied(long granted, JsonNode exceptions, Set<String> ids) {
        long allowed = 0;
        long denied = 0;
        for (JsonNode exception : exceptions) {
            if (ids.contains(exception.path("id").asText())) {
                allowed |= bits(exception, "allow");
                denied |= bits(exception, "deny");
            }
        }
        return (granted & ~denied) | allowed;
    }

    private static long bits(JsonNode exception, String what) {
        return Long.parseUnsignedLong(exception.path(what).asText("0"));
    }
}
