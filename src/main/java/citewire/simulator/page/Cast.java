package citewire.simulator.page;

import citewire.simulator.client.Member;
import citewire.simulator.options.PageOptions;
import citewire.simulator.world.Guild;
import citewire.simulator.world.User;
import citewire.simulator.world.World;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The people whom a reader may play, members first. */
final class Cast {

    private final World world;
    private final List<User> players;

    Cast(World world, PageOptions options) {
        this.world = world;
        var directory = world.directory();
        this.players = Stream.concat(
                        options.members().stream().map(name -> directory.human(guild(), name)),
                        options.moderators().stream().map(name -> directory.moderator(guild(), name)))
                .toList();
    }

    /** The guild that the page shows. */
    Guild guild() {
        return world.directory().guilds().getFirst();
    }

    boolean plays(User user) {
        return players.contains(user);
    }

    /**
     * The player of that id.
     *
     * @param id null for the first
     */
    User player(@Nullable String id) {
        return players.stream()
                .filter(player -> id == null || player.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.forbidden("Nobody of that id can be played here."));
    }

    Member member(User player) {
        return new Member(player, world);
    }
}
