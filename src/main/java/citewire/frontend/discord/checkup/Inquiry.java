package citewire.frontend.discord.checkup;

import citewire.config.Config;
import citewire.frontend.discord.checkup.Account.Place.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Asks Discord about the bot, once. */
final class Inquiry {

    private static final String DISCORD = "https://discord.com/api/v10";
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final int PAGE = 200;

    /** By Discord's number: channels of text and of announcements, forums, and forums of media. */
    private static final Map<Integer, Kind> ASKED_IN =
            Map.of(0, Kind.MESSAGES, 5, Kind.MESSAGES, 15, Kind.POSTS, 16, Kind.POSTS);

    private static final String NETWORK =
            "check this machine's network, https://discordstatus.com, and CITEWIRE_DISCORD_API_URL if it is set";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Config.Discord config;
    private final Clock clock;
    private final Allowed allowed;
    private final Reach reach;
    private int lookedInto;
    private Duration ahead = Duration.ZERO;
    private @Nullable Account account;
    private @Nullable Refused refused;

    /** The places that a server has allowed, channels and categories alike; none where it has named none. */
    interface Allowed {
        Set<String> in(String server);
    }

    /**
     * How much is asked for, so that Discord does not limit a bot that is in many servers.
     *
     * @param servers that are asked for
     * @param lookedInto servers with named places that are looked into channel by channel
     */
    record Reach(int servers, int lookedInto) {
        static final Reach USUAL = new Reach(1000, 20);
    }

    Inquiry(Config.Discord config, Clock clock, Allowed allowed, Reach reach) {
        this.config = config;
        this.allowed = allowed;
        this.clock = clock;
        this.reach = reach;
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
            var self = get(http, "/users/@me");
            var application = get(http, "/applications/@me");
            var gateway = get(http, "/gateway/bot");
            var found = new ArrayList<Account.Server>();
            boolean all = servers(http, self.path("id").asText(), found);
            return new Account(
                    application.path("id").asText(),
                    self.path("username").asText(),
                    application.path("flags").asLong(),
                    gateway.at("/session_start_limit/remaining").asInt(),
                    found,
                    all,
                    ahead);
        } finally {
            http.dispatcher().executorService().shutdown();
            http.connectionPool().evictAll();
        }
    }

    /** Adds the servers that the bot is in; true where these are all. */
    private boolean servers(OkHttpClient http, String self, List<Account.Server> servers) {
        String after = "0";
        while (servers.size() < reach.servers()) {
            int page = Math.min(PAGE, reach.servers() - servers.size());
            var found = get(http, "/users/@me/guilds?limit=%d&after=%s".formatted(page, after));
            found.forEach(server -> servers.add(server(http, server, self)));
            if (found.size() < page) {
                return true;
            }
            after = servers.getLast().id();
        }
        return get(http, "/users/@me/guilds?limit=1&after=" + after).isEmpty();
    }

    private Account.Server server(OkHttpClient http, JsonNode server, String self) {
        String id = server.path("id").asText();
        long granted = Long.parseUnsignedLong(server.path("permissions").asText("0"));
        var named = allowed.in(id);
        boolean looked = named.isEmpty() || lookedInto++ < reach.lookedInto();
        var places = looked && !named.isEmpty() ? places(http, id, granted, self, named) : List.<Account.Place>of();
        return new Account.Server(id, server.path("name").asText(), granted, places, looked);
    }

    /** The allowed channels, and those of allowed categories, with what is left of the permissions there. */
    private List<Account.Place> places(OkHttpClient http, String server, long granted, String self, Set<String> named) {
        var roles = new HashSet<String>();
        get(http, "/guilds/%s/members/%s".formatted(server, self))
                .path("roles")
                .forEach(role -> roles.add(role.asText()));
        var places = new ArrayList<Account.Place>();
        for (JsonNode channel : get(http, "/guilds/%s/channels".formatted(server))) {
            boolean wanted = named.contains(channel.path("id").asText())
                    || named.contains(channel.path("parent_id").asText());
            var kind = ASKED_IN.get(channel.path("type").asInt());
            if (wanted && kind != null) {
                places.add(new Account.Place(
                        channel.path("name").asText(),
                        kind,
                        Overwrites.of(granted, channel.path("permission_overwrites"), server, roles, self)));
            }
        }
        return places;
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
