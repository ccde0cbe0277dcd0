package citewire.frontend.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/**
 * Asks the endpoint of this container whether the bot is ready, for an image without curl: {@code citewire-health} ends
 * with 0 when it is, else with 1. It speaks plain HTTP over a socket, since an HTTP client of the JDK takes five times as
 * long to load as to ask.
 */
public final class HealthProbe {

    private static final int TIMEOUT_MS = 4000;
    private static final int STATUS_LINE = "HTTP/1.1 200".length();

    private HealthProbe() {}

    public static void main(String[] args) {
        String port = System.getenv().getOrDefault("CITEWIRE_HTTP_PORT", "");
        System.exit(
                ready(URI.create("http://127.0.0.1:" + (port.isBlank() ? "8080" : port) + "/health/ready")) ? 0 : 1);
    }

    static boolean ready(URI address) {
        try (var socket = new Socket()) {
            socket.setSoTimeout(TIMEOUT_MS);
            socket.connect(
                    new InetSocketAddress(InetAddress.getByName(address.getHost()), address.getPort()), TIMEOUT_MS);
            socket.getOutputStream()
                    .write(("GET " + address.getPath() + " HTTP/1.0\r\nHost: " + address.getHost() + "\r\n\r\n")
                            .getBytes(US_ASCII));
            var status = new String(socket.getInputStream().readNBytes(STATUS_LINE), US_ASCII);
            return status.startsWith("HTTP/1.") && status.endsWith(" 200");
        } catch (IOException e) {
            // a bot that cannot be reached is not ready; the exit code is all that is asked for
            return false;
        }
    }
}
