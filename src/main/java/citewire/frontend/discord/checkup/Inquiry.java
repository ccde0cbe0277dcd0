package citewire.frontend.discord.checkup;

import citewire.config.Config;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Asks Discord about the bot, once. */
final class Inquiry {

    private static final String DISCORD = "https://discord.com/api/v10";
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final int PAGE = 200;

    /** More servers than that are not looked at. */
    private static final int PAGES = 5;

    private static final String NETWORK =
            "check this machine's network, https://discordstatus.com, and CITEWIRE_DISCORD_API_URL if it is set";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Config.Discord config;
    private final Clock clock;
    private Duration ahead = Duration.ZERO;
    private @Nullable Account account;
    private @Nullable Refused refused;

    Inquiry(Config.Discord config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** @throws Refused where Discord cannot be asked, the same each time */
    synchronized Account account() {
        if (refused != null) {
            throw refused;
        }
        if (account == null) {
            try {
                account = ask();
            } catch (Refused e) {
                refused = e;
                throw e;
            }
        }
        return account;
    }

    private Account ask() {
        var http = new OkHttpClient.Builder().callTimeout(TIMEOUT).build();
        try {
            String name = get(http, "/users/@me").path("username").asText();
            var application = get(http, "/applications/@me");
            var gateway = get(http, "/gateway/bot");
            return new Account(
                    application.path("id").asText(),
                    name,
                    application.path("flags").asLong(),
                    gateway.at("/session_start_limit/remaining").asInt(),
                    servers(http),
                    ahead);
        } finally {
            http.dispatcher().executorService().shutdown();
            http.connectionPool().evictAll();
        }
    }

    private List<Account.Server> servers(OkHttpClient http) {
        var servers = new ArrayList<Account.Server>();
        String after = "0";
        for (int page = 0; page < PAGES; page++) {
            var found = get(http, "/users/@me/guilds?limit=%d&after=%s".formatted(PAGE, after));
            found.forEach(server -> servers.add(new Account.Server(
                    server.path("id").asText(),
                    server.path("name").asText(),
                    Long.parseUnsignedLong(server.path("permissions").asText("0")))));
            if (found.size() < PAGE) {
                break;
            }
            after = servers.getLast().id();
        }
        return servers;
    }

    private JsonNode get(OkHttpClient http, String path) {
        try (var response = http.newCall(request(path)).execute()) {
            compareClocks(response);
            if (response.code() == 401) {
                throw new Refused(
                        "Discord refuses the token",
                        "copy it anew from the Bot page of https://discord.com/developers/applications into"
                                + " CITEWIRE_DISCORD_TOKEN, without \"Bot \" before it");
            }
            if (!response.isSuccessful()) {
                throw new Refused("Discord answers HTTP %d to %s".formatted(response.code(), path), NETWORK);
            }
            return JSON.readTree(response.body().byteStream());
        } catch (IOException e) {
            throw new Refused(
                    "%s cannot be reached (%s)".formatted(base(), e.getClass().getSimpleName()), NETWORK);
        }
    }

    private Request request(String path) {
        try {
            return new Request.Builder()
                    .url(base() + path)
                    .header("Authorization", "Bot " + config.token().reveal())
                    .header("User-Agent", "DiscordBot (https://github.com/citewire/citewire, doctor)")
                    .build();
        } catch (IllegalArgumentException e) {
            // the message would show the token
            throw new Refused(
                    "the token has characters that no token has", "copy it anew, without spaces and line breaks");
        }
    }

    private String base() {
        String url = config.apiUrl().isEmpty() ? DISCORD : config.apiUrl();
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    private void compareClocks(Response response) {
        String date = response.header("Date");
        if (date != null) {
            try {
                var theirs = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME);
                ahead = Duration.between(theirs.toInstant(), clock.instant());
            } catch (DateTimeException e) {
                // a server that tells no readable time tells nothing of ours
                ahead = Duration.ZERO;
            }
        }
    }
}
