package citewire.frontend.discord.connection;

import citewire.config.Config;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.SessionController;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;

/** Builds the connection to Discord, or to the server that the configuration names instead. */
public final class Login {

    /** Between two tries to come back, at most: JDA's own quarter of an hour is long for who waits after an outage. */
    private static final int RECONNECT_SECONDS = 60;

    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    /** Connections kept open where HTTP/2 is not spoken and each takes one request at a time, as between bot and proxy. */
    private static final int KEPT = 64;

    private final Config.Discord config;
    private final SessionController sessions;

    public Login(Config.Discord config, SessionController sessions) {
        this.config = config;
        this.sessions = sessions;
    }

    /** The client of all requests, none of which may hang. */
    public static OkHttpClient http(Connected heard) {
        return new OkHttpClient.Builder()
                .connectTimeout(TIMEOUT)
                .readTimeout(TIMEOUT)
                .writeTimeout(TIMEOUT)
                .connectionPool(new ConnectionPool(KEPT, 5, TimeUnit.MINUTES))
                .addInterceptor(new Traffic(heard))
                .build();
    }

    /**
     * Asks Discord who the bot is, and starts to connect.
     *
     * @param events runs the listeners, so that none holds up the gateway
     * @param requests sends what waits for a rate limit; JDA's own would outlive a login that fails
     */
    public JDA connect(
            OkHttpClient http, ExecutorService events, ScheduledExecutorService requests, List<Object> listeners) {
        nobodyIsPinged();
        try {
            return builder(http, events, requests, listeners).build();
        } catch (InvalidTokenException e) {
            throw new DiscordException(
                    "Discord refuses the token. Copy it anew from the Bot page of https://discord.com/developers into CITEWIRE_DISCORD_TOKEN.",
                    e);
        } catch (ErrorResponseException e) {
            throw new DiscordException(unreachable(e), e);
        } catch (IllegalArgumentException e) {
            throw new DiscordException("The Discord settings are wrong: " + e.getMessage(), e);
        }
    }

    private JDABuilder builder(
            OkHttpClient http, ExecutorService events, ScheduledExecutorService requests, List<Object> listeners) {
        // neither intent is privileged: Discord sends the words of mentions and direct messages anyway
        var intents = EnumSet.of(GatewayIntent.GUILD_MESSAGES, GatewayIntent.DIRECT_MESSAGES);
        if (config.messageContent()) {
            intents.add(GatewayIntent.MESSAGE_CONTENT);
        }
        return JDABuilder.createLight(config.token().reveal(), intents)
                .setRestConfig(rest())
                .setSessionController(sessions)
                .setHttpClient(http)
                .setEventPool(events)
                .setRateLimitScheduler(requests)
                .setEnableShutdownHook(false)
                .setMaxReconnectDelay(RECONNECT_SECONDS)
                .addEventListeners(listeners.toArray());
    }

    private RestConfig rest() {
        String url = config.apiUrl();
        var rest = new RestConfig();
        return url.isEmpty() ? rest : rest.setBaseUrl(url.endsWith("/") ? url : url + "/");
    }

    /** JDA's own default lets every mention through, and the bot repeats what articles and models say. */
    private static void nobodyIsPinged() {
        MessageRequest.setDefaultMentions(List.of());
        MessageRequest.setDefaultMentionRepliedUser(false);
    }

    private String unreachable(ErrorResponseException e) {
        String server = config.apiUrl().isEmpty() ? "Discord" : config.apiUrl();
        return e.getCause() instanceof IOException cause
                ? "%s cannot be reached (%s). Check the network, and CITEWIRE_DISCORD_API_URL if it is set."
                        .formatted(server, cause.getMessage())
                : "%s does not let the bot in: %s".formatted(server, e.getMessage());
    }
}
