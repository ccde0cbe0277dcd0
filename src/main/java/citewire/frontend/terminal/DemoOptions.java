package citewire.frontend.terminal;

/**
 * Where the demo's page is served.
 *
 * @param host the address to listen on
 * @param port 0 takes a free one
 */
public record DemoOptions(String host, int port) {}
