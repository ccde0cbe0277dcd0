package citewire.frontend.discord;

import citewire.config.Config;
import citewire.frontend.discord.connection.Connected;
import citewire.frontend.discord.connection.Gateway;
import citewire.frontend.discord.connection.Login;
import citewire.frontend.discord.connection.Servers;
import citewire.frontend.discord.connection.Session;
import citewire.frontend.discord.digest.Digests;
import citewire.frontend.discord.digest.OwnerReport;
import citewire.frontend.discord.interaction.Zones;
import citewire.frontend.discord.language.MemberLanguages;
import citewire.frontend.discord.language.Spoken;
import citewire.frontend.discord.question.Asking;
import citewire.frontend.discord.question.AskingParts;
import citewire.frontend.discord.question.OpenAnswers;
import citewire.frontend.discord.reply.Leftovers;
import citewire.frontend.discord.reply.Pacing;
import citewire.state.MemberStore;
import citewire.threads.Threads;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.utils.SessionController;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bot in Discord: {@link #start} connects it, {@link #close} lets it finish what it has begun. */
public final class DiscordBot implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DiscordBot.class);

    private static final Duration CONNECT = Duration.ofSeconds(30);
    /** Once a minute. */
    private static final int SELDOM = 20;

    private static final Duration WORD = Duration.ofSeconds(3);

    private final Login login;
    private final Timing timing;
    private final WorkGate gate = new WorkGate();
    private final OpenAnswers answers;
    private final Session session;
    private final Events events;
    private final Correcting correcting;
    private final Leftovers leftovers;
    private final Digests digests;
    private final Servers servers;
    private final OwnerReport report;
    private final ExecutorService threads = Threads.waiting("discord");
    private final ScheduledExecutorService requests = Threads.scheduling("discord-requests", 2);
    private final OkHttpClient http;
    private volatile @Nullable JDA jda;

    public DiscordBot(Config.Discord config, DiscordParts parts) {
        this(config, parts, Connected.UNHEARD);
    }

    /** @param heard told how it goes with Discord */
    public DiscordBot(Config.Discord config, DiscordParts parts, Connected heard) {
        this(config, parts, new Gateway(config.gatewayUrl()), Timing.DISCORD, heard);
    }

    DiscordBot(Config.Discord config, DiscordParts parts, SessionController sessions, Timing timing) {
        this(config, parts, sessions, timing, Connected.UNHEARD);
    }

    private DiscordBot(
            Config.Discord config, DiscordParts parts, SessionController sessions, Timing timing, Connected heard) {
        this.http = Login.http(heard);
        this.session = new Session(Commands.all(), heard);
        this.login = new Login(config, sessions);
        this.timing = timing;
        var guilds = parts.guilds().store();
        var spoken =
                new Spoken(guild -> Optional.ofNullable(guilds.settings(guild).language()), languages(parts.members()));
        this.answers = new OpenAnswers(timing.pacing().deadline());
        this.leftovers = new Leftovers(parts.openAnswers(), parts.clock());
        this.correcting = new Correcting(parts, spoken, timing.corrections());
        var zones = new Zones(guilds, parts.zone());
        this.digests = new Digests(parts.digests(), guilds, zones, spoken, parts.clock(), timing.corrections());
        this.report = new OwnerReport(
                parts.digests().reports(),
                config.report(),
                spoken,
                timing.corrections().multipliedBy(SELDOM));
        this.servers = new Servers(
                parts.guilds().departures(),
                parts.articles(),
                parts.guilds().retention(),
                parts.clock(),
                timing.corrections().multipliedBy(SELDOM));
        var asking = new AskingParts(
                parts.answerer(),
                parts.explanations(),
                parts.conversations(),
                parts.openAnswers(),
                parts.components(),
                zones,
                parts.clock());
        this.events = new Events(parts, new Asking(asking, answers, timing.pacing()), answers, spoken, digests, gate);
    }

    private static MemberLanguages languages(MemberStore members) {
        return new MemberLanguages() {
            @Override
            public Optional<Locale> of(String member) {
                return members.language(member);
            }

            @Override
            public void keep(String member, Locale language) {
                members.keep(member, language);
            }
        };
    }

    /**
     * How patient the bot is.
     *
     * @param grace how long closing waits for open answers before it ends them with a word
     * @param corrections between two looks at whether articles have changed, and whether a digest is due
     */
    record Timing(Pacing pacing, Duration grace, Duration corrections) {
        private static final Duration LOOK = Duration.ofSeconds(3);

        static final Timing DISCORD = new Timing(Pacing.DISCORD, Duration.ofSeconds(10), LOOK);

        Timing(Pacing pacing, Duration grace) {
            this(pacing, grace, LOOK);
        }
    }

    /**
     * Connects, and registers the slash commands where they are not what they should be. Returns once the bot is
     * online, or after half a minute of trying, which then goes on.
     *
     * @throws DiscordException where the server cannot be reached or refuses the token
     */
    public void start() {
        var left = leftovers.found();
        var connection = login.connect(http, threads, requests, List.of(session, servers, events));
        jda = connection;
        session.awaitDecision(CONNECT);
        threads.execute(() -> leftovers.end(connection, left));
        correcting.start(connection);
        digests.start(connection);
        servers.start(connection);
        report.start(connection);
    }

    /** Whether the bot is online now; it reconnects by itself. */
    public boolean connected() {
        JDA connection = jda;
        return connection != null && connection.getStatus() == JDA.Status.CONNECTED;
    }

    /** From the last heartbeat to Discord's word that it came; empty before there was one. */
    public Optional<Duration> ping() {
        JDA connection = jda;
        long millis = connection == null ? -1 : connection.getGatewayPing();
        return millis < 0 ? Optional.empty() : Optional.of(Duration.ofMillis(millis));
    }

    /** In how many servers it is. */
    public int guilds() {
        JDA connection = jda;
        return connection == null ? 0 : (int) connection.getGuildCache().size();
    }

    /**
     * Takes no new questions, waits ten seconds for open answers, ends the others with a word, and disconnects. Doing
     * so twice equals doing so once.
     */
    @Override
    public void close() {
        gate.close();
        correcting.close();
        digests.close();
        servers.close();
        report.close();
        if (!gate.awaitIdle(timing.grace())) {
            answers.end("ended.restart", WORD);
            gate.awaitIdle(WORD);
        }
        disconnect();
        endEvents();
        requests.shutdownNow();
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }

    /** What is closed after this, the store above all, is needed by events that are still being heard of. */
    private void endEvents() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(WORD.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private void disconnect() {
        JDA connection = jda;
        if (connection == null) {
            return;
        }
        connection.shutdown();
        try {
            if (!connection.awaitShutdown(Duration.ofSeconds(5))) {
                LOG.warn("Discord still owed answers at the end; they are dropped");
                connection.shutdownNow();
            }
        } catch (InterruptedException e) {
            connection.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
