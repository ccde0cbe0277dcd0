package citewire.simulator.gateway;

import citewire.simulator.wire.WireEntry;
import citewire.simulator.wire.WireLog;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.zip.Deflater;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;

/** One WebSocket of a bot: writes frames, plain or as one zlib stream, and logs both directions. */
final class Connection {

    private final int number;
    private final Session socket;
    private final Clock clock;
    private final WireLog wire;
    /** One stream for the connection's life; null when the client asked for none. */
    private final @Nullable Deflater deflater;

    Connection(int number, Session socket, Clock clock, WireLog wire, @Nullable Deflater deflater) {
        this.number = number;
        this.socket = socket;
        this.clock = clock;
        this.wire = wire;
        this.deflater = deflater;
    }

    synchronized void send(JsonNode frame) {
        wire.add(new WireEntry.Frame(clock.instant(), WireEntry.Direction.TO_BOT, number, frame));
        if (!socket.isOpen()) {
            return;
        }
        if (deflater == null) {
            socket.sendText(frame.toString(), Callback.NOOP);
        } else {
            socket.sendBinary(ByteBuffer.wrap(deflated(frame.toString(), deflater)), Callback.NOOP);
        }
    }

    void received(JsonNode frame) {
        wire.add(new WireEntry.Frame(clock.instant(), WireEntry.Direction.FROM_BOT, number, withoutToken(frame)));
    }

    void close(CloseCode reason) {
        socket.close(reason.code, reason.reason, Callback.NOOP);
    }

    /** Cuts the socket: no close frame, as when a cable is pulled. */
    void cut() {
        socket.disconnect();
    }

    private static JsonNode withoutToken(JsonNode frame) {
        var copy = frame.deepCopy();
        if (copy.path("d") instanceof ObjectNode body && body.has("token")) {
            body.put("token", "***");
        }
        return copy;
    }

    private static byte[] deflated(String text, Deflater deflater) {
        deflater.setInput(text.getBytes(StandardCharsets.UTF_8));
        var bytes = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        for (int length = buffer.length; length == buffer.length; ) {
            length = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
            bytes.write(buffer, 0, length);
        }
        return bytes.toByteArray();
    }
}
