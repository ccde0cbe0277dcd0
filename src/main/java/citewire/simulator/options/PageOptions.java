package citewire.simulator.options;

import java.util.List;
import java.util.Set;

/**
 * Who plays on the demo page, and where it is served.
 *
 * @param members names of the members that a reader may play, at least one
 * @param moderators names of the moderators that a reader may play
 * @param address what the server listens on; loopback unless it stands in a container
 * @param hosts further values of a request's Host that are served, such as {@code example.org:8080}
 */
public record PageOptions(List<String> members, List<String> moderators, String address, Set<String> hosts) {

    public PageOptions {
        members = List.copyOf(members);
        moderators = List.copyOf(moderators);
        hosts = Set.copyOf(hosts);
        if (members.isEmpty()) {
            throw new IllegalArgumentException("the page needs a member to play");
        }
    }

    /** A member and a moderator, on loopback alone. */
    public static PageOptions defaults() {
        return new PageOptions(List.of("Mara"), List.of("Theo"), "127.0.0.1", Set.of());
    }

    public PageOptions at(String newAddress, Set<String> newHosts) {
        return new PageOptions(members, moderators, newAddress, newHosts);
    }
}
