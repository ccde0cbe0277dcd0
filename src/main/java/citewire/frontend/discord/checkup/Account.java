package citewire.frontend.discord.checkup;

import java.time.Duration;
import java.util.List;

/**
 * The bot as Discord knows it.
 *
 * @param application its id
 * @param name of the bot's user
 * @param flags of the application, in which the privileged intents stand
 * @param logins that are left today
 * @param ahead how far this machine's clock is ahead of Discord's; negative where it is behind
 */
record Account(String application, String name, long flags, int logins, List<Server> servers, Duration ahead) {

    Account {
        servers = List.copyOf(servers);
    }

    /**
     * A server that the bot is in.
     *
     * @param permissions that its roles grant it there, before any channel's exceptions
     * @param places of the channels where it may be asked, where the server has named some
     */
    record Server(String id, String name, long permissions, List<Place> places) {
        Server {
            places = List.copyOf(places);
        }
    }

    /** A channel with its exceptions. */
    record Place(String name, long permissions) {}
}
