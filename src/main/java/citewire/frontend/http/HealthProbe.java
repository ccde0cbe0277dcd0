package citewire.frontend.http;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/**
 * Asks the endpoint of this container whether the bot is ready, for an image without curl: {@code java -cp citewire.jar
 * citewire.frontend.http.HealthProbe} ends with 0 when it is, else with 1.
 */
public final class HealthProbe {

    private static final int TIMEOUT_MS = 4000;

    private HealthProbe() {}

    public static void main(String[] args) {
        String port = System.getenv().getOrDefault("CITEWIRE_HTTP_PORT", "");
        System.exit(
                ready(URI.create("http://127.0.0.1:" + (port.isBlank() ? "8080" : port) + "/health/ready")) ? 0 : 1);
    }

    static boolean ready(URI address) {
        try {
            var connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MS);
            connection.setReadTimeout(TIMEOUT_MS);
            return connection.getResponseCode() == 200;
        } catch (IOException e) {
            // a bot that cannot be reached is not ready; the exit code is all that is asked for
            return false;
        }
    }
}
