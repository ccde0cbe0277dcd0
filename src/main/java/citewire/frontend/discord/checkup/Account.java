package citewire.frontend.discord.checkup;

import citewire.frontend.discord.access.LeastPrivilege;
import java.time.Duration;
import java.util.List;

/**
 * The bot as Discord knows it.
 *
 * @param application its id
 * @param name of the bot's user
 * @param flags of the application, in which the privileged intents stand
 * @param logins that are left today
 * @param servers that the bot is in, or as many of them as were asked for
 * @param everyServer whether these are all
 * @param ahead how far this machine's clock is ahead of Discord's; negative where it is behind
 */
record Account(
        String application,
        String name,
        long flags,
        int logins,
        List<Server> servers,
        boolean everyServer,
        Duration ahead) {

    Account {
        servers = List.copyOf(servers);
    }

    /**
     * A server that the bot is in.
     *
     * @param permissions that its roles grant it there, before any channel's exceptions
     * @param places of the channels where it may be asked, where the server has named some
     * @param lookedInto whether these were asked for
     */
    record Server(String id, String name, long permissions, List<Place> places, boolean lookedInto) {
        Server {
            places = List.copyOf(places);
        }
    }

    /** A channel, and what is left of the permissions with its exceptions. */
    record Place(String name, Kind kind, long permissions) {

        /** What members write into. */
        enum Kind {
            MESSAGES,
            POSTS
        }

        /** The names of the permissions that the bot needs there and has not. */
        List<String> lacks() {
            return switch (kind) {
                case MESSAGES -> LeastPrivilege.missing(permissions);
                case POSTS -> LeastPrivilege.missingInPosts(permissions);
            };
        }
    }
}
