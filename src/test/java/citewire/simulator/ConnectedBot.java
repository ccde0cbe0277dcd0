package citewire.simulator;

import citewire.fixtures.FastSessions;
import java.time.Duration;
import java.util.EnumSet;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.Compression;
import okhttp3.OkHttpClient;

/** The real JDA, connected to a simulator. */
final class ConnectedBot implements AutoCloseable {

    private final OkHttpClient http = new OkHttpClient();
    private final JDA jda;

    ConnectedBot(DiscordSimulator simulator, Compression compression, Object... listeners) {
        jda = builder(simulator, simulator.options().bot().token(), http)
                .setCompression(compression)
                .addEventListeners(listeners)
                .build();
        uninterrupted(jda::awaitReady);
    }

    static JDABuilder builder(DiscordSimulator simulator, String token, OkHttpClient http) {
        return JDABuilder.createLight(token, EnumSet.of(GatewayIntent.GUILD_MESSAGES, GatewayIntent.DIRECT_MESSAGES))
                .setRestConfig(new RestConfig().setBaseUrl(simulator.apiUrl().toString()))
                .setSessionController(new FastSessions(simulator))
                .setHttpClient(http)
                .setEnableShutdownHook(false);
    }

    JDA jda() {
        return jda;
    }

    void awaitConnected() {
        uninterrupted(() -> jda.awaitStatus(JDA.Status.CONNECTED));
    }

    @Override
    public void close() {
        jda.shutdown();
        uninterrupted(() -> jda.awaitShutdown(Duration.ofSeconds(10)));
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }

    /** A wait that this thread's interruption ends with a fault. */
    @FunctionalInterface
    private interface Wait {
        Object end() throws InterruptedException;
    }

    private static void uninterrupted(Wait wait) {
        try {
            wait.end();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for JDA", e);
        }
    }
}
