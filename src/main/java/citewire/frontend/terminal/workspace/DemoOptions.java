package citewire.frontend.terminal.workspace;

import java.util.List;

/**
 * Where the demo's page is served.
 *
 * @param host the address to listen on
 * @param port 0 takes a free one
 * @param names further {@code host:port} under which a browser may reach it
 */
public record DemoOptions(String host, int port, List<String> names) {

    public DemoOptions {
        names = List.copyOf(names);
    }
}
