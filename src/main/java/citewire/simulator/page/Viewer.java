package citewire.simulator.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A page that watches. One that falls too far behind, or is gone, loses its socket; it will ask for everything anew. */
record Viewer(Session socket, View view) {

    private static final Logger LOG = LoggerFactory.getLogger(Viewer.class);

    /** Some answers' worth of edits. */
    private static final int WAITING_TEXTS = 1_000;

    /** Three pings that nobody answered. */
    private static final Duration SILENCE = Duration.ofSeconds(60);

    Viewer {
        socket.setIdleTimeout(SILENCE);
        socket.setMaxOutgoingFrames(WAITING_TEXTS);
    }

    /** Queues a text; never blocks. */
    void send(ObjectNode text) {
        if (socket.isOpen()) {
            socket.sendText(text.toString(), Callback.from(() -> {}, this::lose));
        }
    }

    private void lose(Throwable cause) {
        LOG.debug("a page is gone or too slow", cause);
        socket.disconnect();
    }
}
