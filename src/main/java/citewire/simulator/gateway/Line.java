package citewire.simulator.gateway;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** A connection and the session it carries, once it has identified or resumed. */
final class Line {

    final Connection connection;
    /** The address it came to, under which its session can be resumed. */
    final URI url;

    @Nullable BotSession session;

    Line(Connection connection, URI url) {
        this.connection = connection;
        this.url = url;
    }
}
