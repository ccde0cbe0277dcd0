package citewire.frontend.terminal.workspace;

import java.util.function.Consumer;

/** The bot that {@code citewire run} starts. */
public interface Bot {

    /** Whether a Discord token is configured. */
    boolean hasToken();

    /**
     * Serves until the process is told to stop: the health endpoint, and Discord where a token is configured.
     *
     * @param heard told in a line each of what is up and where
     */
    void run(Consumer<String> heard);
}
