package citewire.simulator.page;

import io.javalin.http.Context;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets in what comes from this page alone: a foreign name in Host is DNS rebinding, a foreign Origin another site's
 * script, and a body that is no JSON a form that any site could send.
 */
final class Guard {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private final Set<String> hosts;

    /** @param hosts further values of Host, with their port */
    Guard(Set<String> hosts) {
        this.hosts = Set.copyOf(hosts);
    }

    /** @throws Refusal for a foreign Host or Origin */
    void admit(Context http) {
        if (!own(http, http.header("Host"))) {
            throw Refusal.forbidden("This page is served under its own address alone.");
        }
        var origin = http.header("Origin");
        if (origin != null && !own(http, withoutScheme(origin))) {
            throw Refusal.forbidden("Other sites may not act here.");
        }
    }

    /** @throws Refusal for a foreign Host or Origin, or a body that is not declared as JSON */
    void admitAct(Context http) {
        admit(http);
        var type = http.contentType();
        if (type == null || !type.split(";", -1)[0].strip().equalsIgnoreCase("application/json")) {
            throw Refusal.of(415, "Send application/json.");
        }
    }

    /** A bot names no origin; a browser's script always does. @throws Refusal for a script, or a foreign Host */
    void admitBot(Context http) {
        if (http.header("Origin") != null || !own(http, http.header("Host"))) {
            throw Refusal.forbidden("Only a bot may come in here, under this server's own address.");
        }
    }

    private boolean own(Context http, @Nullable String host) {
        return host != null
                && (hosts.contains(host)
                        || LOOPBACK.stream()
                                .anyMatch(name -> named(host, name, http.req().getLocalPort())));
    }

    /** Browsers leave out a port that is the scheme's own. */
    private static boolean named(String host, String name, int port) {
        return host.equals(name + ":" + port) || (port == 80 && host.equals(name));
    }

    private static String withoutScheme(String origin) {
        return origin.replaceFirst("^https?://", "");
    }
}
