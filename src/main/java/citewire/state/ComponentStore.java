package citewire.state;

import java.util.Optional;

/** What a button in a chat stands for, under a short id that outlives a restart. */
public interface ComponentStore {

    /** Keeps a button's meaning and returns its id: at most 40 characters, not to be guessed. */
    String keep(Component component);

    /** Empty for an id that was never given out or has expired. */
    Optional<Component> find(String id);

    /**
     * @param action what to do, in the front end's words
     * @param payload its arguments, in the front end's format
     * @param guild where it may be used, empty in a direct message
     * @param channel the channel it may be used in
     * @param user whose it is; who else may use it is up to the action; empty for everyone in the channel
     */
    record Component(String action, String payload, String guild, String channel, String user) {}
}
