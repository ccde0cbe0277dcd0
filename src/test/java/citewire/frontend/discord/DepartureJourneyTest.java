package citewire.frontend.discord;

import static citewire.fixtures.ArticleBuilder.article;
import static citewire.frontend.discord.Eyes.words;
import static citewire.frontend.discord.Newsroom.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.Article;
import citewire.domain.Audience;
import citewire.domain.Reader;
import citewire.fixtures.JourneyLog;
import citewire.fixtures.TurnedClock;
import citewire.simulator.client.Member;
import citewire.simulator.options.SimulatorOptions;
import citewire.simulator.world.Channel;
import citewire.simulator.world.Directory;
import citewire.simulator.world.Guild;
import citewire.state.Subscription;
import citewire.state.guild.GuildSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a server's own when the bot leaves it: the real JDA in front of a simulated Discord. */
@ExtendWith(JourneyLog.class)
class DepartureJourneyTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final TurnedClock clock = new TurnedClock(Instant.now().plusSeconds(60));

    @TempDir
    Path folder;

    private Newsroom newsroom;
    private Directory directory;
    private Guild guild;
    private Article own;

    @BeforeEach
    void open() {
        newsroom = new Newsroom(folder, SimulatorOptions.defaults(), Newsroom.QUICK, clock);
        directory = newsroom.discord.world().directory();
        guild = directory.addGuild("Harbour");
        newsroom.startBot();
        newsroom.discord.awaitCommand("settings", PATIENCE);
        Channel channel = directory.textChannel(guild, "general");
        var mia = new Member(directory.moderator(guild, "mia"), newsroom.discord.world());
        words(mia.slash(channel, "settings change", Map.of("zone", "Europe/Berlin")));
        words(mia.slash(channel, "digest set", Map.of("hour", 8)));
        var feed = new Subscription(URI.create("https://own.example/feed"), null, "", new Audience(guild.id()));
        newsroom.state.feeds().add(feed, Duration.ofHours(1));
        own = article()
                .id("own")
                .title("The harbour has a secret")
                .published(clock.instant().toString())
                .of(guild.id())
                .build();
        newsroom.publish(own, Newsroom.FERRY);
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    private static void await(ThrowingRunnable seen) {
        Awaitility.await().atMost(PATIENCE).untilAsserted(seen);
    }

    private boolean visited() {
        return newsroom.state.feeds().nextDue().isPresent();
    }

    private GuildSettings settings() {
        return newsroom.state.guilds().settings(guild.id());
    }

    @Test
    void itsFeedsRestAtOnceAndItAllGoesOnWhenItIsInvitedAgain() {
        assertThat(visited()).isTrue();
        directory.removeBot(guild);

        await(() -> assertThat(visited()).isFalse());
        assertThat(newsroom.state.feeds().claim(clock.instant(), clock.instant(), 10))
                .isEmpty();
        clock.turn(Duration.ofDays(29));
        directory.inviteBot(guild);

        await(() -> assertThat(visited()).isTrue());
        clock.turn(Duration.ofDays(5));
        assertThat(settings().zone()).isEqualTo(BERLIN);
        assertThat(newsroom.state.digests().of(guild.id())).hasSize(1);
        assertThat(newsroom.state.articles().find(own.id(), Reader.in(guild.id())))
                .isPresent();
    }

    @Test
    void afterThirtyDaysNothingIsLeftOfItAlsoWhereItWasLeftWhileTheBotWasOffline() {
        newsroom.bot().close();
        directory.removeBot(guild);
        newsroom.startBot();
        await(() -> assertThat(visited()).isFalse());
        assertThat(settings().zone()).isEqualTo(BERLIN);

        clock.turn(Duration.ofDays(31));

        await(() -> assertThat(newsroom.state.articles().find(own.id())).isEmpty());
        assertThat(newsroom.state.feeds().all()).isEmpty();
        assertThat(settings()).isEqualTo(GuildSettings.NONE);
        assertThat(newsroom.state.digests().all()).isEmpty();
        assertThat(newsroom.state.guilds().actions(guild.id(), 10)).isEmpty();
        await(() ->
                assertThat(newsroom.state.departures().before(clock.instant())).isEmpty());
        assertThat(newsroom.state.articles().find(Newsroom.FERRY.id())).isPresent();
    }
}
