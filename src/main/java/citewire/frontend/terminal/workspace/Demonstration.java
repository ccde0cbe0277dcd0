package citewire.frontend.terminal.workspace;

import java.net.URI;

/** The bot in front of a simulated Discord, opened. Closing it leaves no process, no port and no file. */
public interface Demonstration extends AutoCloseable {

    /** Where a browser sees it. */
    URI page();

    /** Returns when every article can be found by its words and by its meaning. */
    void awaitArticles(Progress progress);

    /** Returns when the process is told to end. */
    void awaitEnd();

    @Override
    void close();
}
