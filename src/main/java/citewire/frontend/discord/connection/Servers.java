package citewire.frontend.discord.connection;

import citewire.state.ArticleStore;
import citewire.state.guild.DepartureStore;
import citewire.state.guild.DepartureStore.Departure;
import citewire.state.retention.RetentionStore;
import citewire.threads.Rounds;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.GuildLeaveEvent;
import net.dv8tion.jda.api.events.guild.UnavailableGuildJoinedEvent;
import net.dv8tion.jda.api.events.guild.UnavailableGuildLeaveEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows which servers the bot is in, also while it was offline. What is kept for a server that it has left is deleted after thirty
 * days: long enough to invite it again after a mistake.
 */
public final class Servers extends ListenerAdapter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Servers.class);

    private static final Duration GRACE = Duration.ofDays(30);

    private final DepartureStore departures;
    private final ArticleStore articles;
    private final RetentionStore retention;
    private final Clock clock;
    private final Rounds rounds;

    /** @param pace between two looks at whether something is to be deleted */
    public Servers(
            DepartureStore departures, ArticleStore articles, RetentionStore retention, Clock clock, Duration pace) {
        this.departures = departures;
        this.articles = articles;
        this.retention = retention;
        this.clock = clock;
        this.rounds = new Rounds("discord-servers", pace);
    }

    /** Deletes from now on what is overdue; the servers that the bot is in have to be known by then. */
    public void start(JDA jda) {
        rounds.start(() -> {
            if (jda.getStatus() == JDA.Status.CONNECTED) {
                departures.before(clock.instant().minus(GRACE)).forEach(this::forget);
            }
        });
    }

    @Override
    public void onReady(ReadyEvent event) {
        note(event.getJDA());
    }

    @Override
    public void onSessionRecreate(SessionRecreateEvent event) {
        note(event.getJDA());
    }

    /** A server that is down is one that the bot is in. */
    private void note(JDA jda) {
        departures.in(Stream.concat(jda.getGuilds().stream().map(Guild::getId), jda.getUnavailableGuilds().stream())
                .collect(Collectors.toSet()));
    }

    @Override
    public void onGuildJoin(GuildJoinEvent event) {
        departures.back(event.getGuild().getId());
    }

    @Override
    public void onUnavailableGuildJoined(UnavailableGuildJoinedEvent event) {
        departures.back(event.getGuildId());
    }

    @Override
    public void onGuildLeave(GuildLeaveEvent event) {
        left(event.getGuild().getId());
    }

    @Override
    public void onUnavailableGuildLeave(UnavailableGuildLeaveEvent event) {
        left(event.getGuildId());
    }

    private void left(String guild) {
        departures.left(guild);
        LOG.info(
                "left the server {}: its feeds are no longer visited, what it had is deleted in {} days",
                guild,
                GRACE.toDays());
    }

    /** Its articles leave the search before they leave the store; one that an answer of the owner's cites, when that is forgotten. */
    private void forget(Departure departure) {
        String guild = departure.guild();
        if (departure.withdrawn() == null) {
            departures.forget(guild).forEach(articles::withdraw);
            departures.withdrawn(guild, articles.sequence());
        }
        retention.remove(departures.withdrawn(guild));
        if (departures.forgotten(guild)) {
            LOG.info("deleted what was kept for the server {}, left {} days ago", guild, GRACE.toDays());
        }
    }

    @Override
    public void close() {
        rounds.close();
    }
}
