package citewire.frontend.discord.checkup;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.config.Config;
import citewire.config.Secret;
import citewire.fixtures.JudgedDiscord;
import citewire.fixtures.NewStore;
import citewire.frontend.discord.access.LeastPrivilege;
import citewire.frontend.discord.checkup.Inquiry.Reach;
import citewire.health.CheckResult;
import citewire.health.HealthCheck;
import citewire.simulator.DiscordSimulator;
import citewire.simulator.options.SimulatorOptions;
import citewire.state.guild.AccessRule;
import citewire.state.guild.AccessRule.Subject;
import citewire.state.guild.AccessRule.Verdict;
import citewire.state.guild.AdminAction;
import citewire.state.jdbc.SqliteState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.Permission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What doctor says of the bot in Discord, before a simulated one. */
class DiscordChecksTest {

    @TempDir
    private Path folder;

    /** By server. */
    private final Map<String, List<String>> allowed = new HashMap<>();

    private DiscordSimulator discord;
    private SqliteState state;

    @BeforeEach
    void open() {
        discord = JudgedDiscord.start(SimulatorOptions.defaults(), Clock.systemUTC());
        state = NewStore.open(folder.resolve("citewire.db"), Clock.systemUTC(), new Random(1));
    }

    @AfterEach
    void close() {
        state.close();
        discord.close();
    }

    @Test
    void aBotThatIsSetUpRightIsTold() {
        var found = check(discord.options().bot().token(), Clock.systemUTC());

        assertThat(found.get("discord token"))
                .isInstanceOf(CheckResult.Good.class)
                .extracting(CheckResult::finding)
                .asString()
                .startsWith("Discord knows the bot as Citewire (application ");
        assertThat(found.get("discord intents"))
                .isEqualTo(new CheckResult.Good("no privileged one is switched on, and none is needed"));
        assertThat(found.get("discord permissions")).isEqualTo(new CheckResult.Good("all that is needed, in 1 server"));
        assertThat(found.get("clock")).isEqualTo(new CheckResult.Good("it agrees with Discord's"));
    }

    @Test
    void aWrongTokenIsToldAndTheRestIsNotGuessedAt() {
        var found = check("wrong.token.altogether", Clock.systemUTC());

        assertThat(found.get("discord token")).isInstanceOfSatisfying(CheckResult.Bad.class, bad -> {
            assertThat(bad.finding()).isEqualTo("Discord refuses the token");
            assertThat(bad.remedy()).contains("CITEWIRE_DISCORD_TOKEN");
        });
        assertThat(found.get("discord permissions")).isInstanceOf(CheckResult.Warning.class);
    }

    @Test
    void aTokenThatNoHeaderTakesIsNotShown() {
        var found = check("tulip\ngarden", Clock.systemUTC());

        assertThat(found.get("discord token")).isInstanceOf(CheckResult.Bad.class);
        assertThat(found.toString()).doesNotContain("tulip", "garden");
    }

    @Test
    void aServerThatWithholdsAPermissionIsNamedWithTheInvitationThatGrantsIt() {
        discord.world().directory().addGuild("Frugal", Permission.MESSAGE_EMBED_LINKS.getRawValue());

        assertThat(check(discord.options().bot().token(), Clock.systemUTC()).get("discord permissions"))
                .isInstanceOfSatisfying(CheckResult.Bad.class, bad -> {
                    assertThat(bad.finding()).isEqualTo("Frugal lacks Embed Links");
                    assertThat(bad.remedy())
                            .contains("https://discord.com/oauth2/authorize?client_id=")
                            .contains("&permissions=274877991936");
                });
    }

    @Test
    void anAllowedChannelThatWithholdsAPermissionIsNamed() {
        var directory = discord.world().directory();
        var guild = discord.guild();
        var news = directory.newCategory(guild, "News");
        var ticker = directory.newTextChannel(news, "ticker");
        var open = directory.textChannel(guild, "open");
        var closed = directory.textChannel(guild, "closed");
        directory.deny(ticker, guild.id(), Permission.getRaw(Permission.MESSAGE_SEND, Permission.MESSAGE_EMBED_LINKS));
        directory.deny(closed, directory.bot().id(), Permission.VIEW_CHANNEL.getRawValue());
        allowed.put(guild.id(), List.of(news.id(), open.id()));

        assertThat(check(discord.options().bot().token(), Clock.systemUTC()).get("discord permissions"))
                .isInstanceOfSatisfying(CheckResult.Bad.class, bad -> {
                    assertThat(bad.finding()).isEqualTo("Newsroom lacks Send Messages, Embed Links in #ticker");
                    assertThat(bad.remedy()).contains("Edit Channel", "/settings");
                });

        allowed.put(guild.id(), List.of(open.id()));
        assertThat(check(discord.options().bot().token(), Clock.systemUTC()).get("discord permissions"))
                .isEqualTo(new CheckResult.Good("all that is needed, in 1 server"));
    }

    @Test
    void anAllowedForumNeedsNoMoreThanToAnswerInItsPosts() {
        var directory = discord.world().directory();
        var guild = discord.guild();
        var talk = directory.newCategory(guild, "Talk");
        var ideas = directory.newForum(talk, "ideas");
        allowed.put(guild.id(), List.of(ideas.id()));
        directory.deny(ideas, guild.id(), Permission.MESSAGE_SEND.getRawValue());

        assertThat(check(discord.options().bot().token(), Clock.systemUTC()).get("discord permissions"))
                .isEqualTo(new CheckResult.Good("all that is needed, in 1 server"));

        directory.deny(ideas, guild.id(), Permission.MESSAGE_SEND_IN_THREADS.getRawValue());
        allowed.put(guild.id(), List.of(talk.id()));
        assertThat(check(discord.options().bot().token(), Clock.systemUTC()).get("discord permissions"))
                .isInstanceOfSatisfying(
                        CheckResult.Bad.class,
                        bad -> assertThat(bad.finding())
                                .isEqualTo("Newsroom lacks Send Messages in Threads in #ideas"));
    }

    @Test
    void serversWhoseChannelsWereNotLookedIntoAreCounted() {
        var directory = discord.world().directory();
        directory.addGuild("Without rules");
        for (var guild : List.of(discord.guild(), directory.addGuild("Second"), directory.addGuild("Third"))) {
            var news = directory.newTextChannel(directory.newCategory(guild, "News"), "news");
            directory.deny(news, guild.id(), Permission.MESSAGE_SEND.getRawValue());
            allowed.put(guild.id(), List.of(news.id()));
        }

        assertThat(permissions(new Reach(1000, 2)).finding())
                .isEqualTo(
                        "Newsroom lacks Send Messages in #news; Second lacks Send Messages in #news; not looked into: the"
                                + " allowed channels of 1 server, where /setup tells");
        assertThat(permissions(new Reach(1000, 3)).finding()).doesNotContain("not looked into");
        assertThat(permissions(new Reach(1000, 0)))
                .isEqualTo(new CheckResult.Good(
                        "all that is needed, in 4 servers; not looked into: the allowed channels of 3"
                                + " servers, where /setup tells"));
    }

    @Test
    void aBotInVeryManyServersIsToldThatOnlyTheFirstWereLookedAt() {
        discord.world().directory().addGuild("Second");
        discord.world().directory().addGuild("Third");

        assertThat(permissions(new Reach(2, 20)))
                .isEqualTo(new CheckResult.Good(
                        "all that is needed, in 2 servers; of the servers only the first 2 were looked at"));
        assertThat(permissions(new Reach(3, 20))).isEqualTo(new CheckResult.Good("all that is needed, in 3 servers"));
    }

    @Test
    void aClockThatGoesWrongIsTold() {
        var ahead = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(7));

        assertThat(check(discord.options().bot().token(), ahead).get("clock"))
                .isInstanceOf(CheckResult.Warning.class)
                .extracting(CheckResult::finding)
                .asString()
                .matches("it is 4[12]\\d s ahead of Discord's");
    }

    @Test
    void aDiscordThatIsOutOfReachIsTold() {
        var config = new Config.Discord(new Secret("a.b.c"), "http://127.0.0.1:1/api/v10", "");

        assertThat(run(config, Clock.systemUTC()).get("discord token"))
                .isInstanceOfSatisfying(
                        CheckResult.Bad.class,
                        bad -> assertThat(bad.finding())
                                .isEqualTo("http://127.0.0.1:1/api/v10 cannot be reached (ConnectException)"));
    }

    @Test
    void withoutATokenOnlyThatIsTold() {
        assertThat(run(new Config.Discord(Secret.NONE, "", ""), Clock.systemUTC()))
                .containsOnlyKeys("discord token")
                .allSatisfy((name, result) -> assertThat(result).isInstanceOf(CheckResult.Warning.class));
    }

    @Test
    void moreThanIsNeededIsAWarning() {
        assertThat(LeastPrivilege.missing(Permission.ADMINISTRATOR.getRawValue()))
                .isEmpty();
        assertThat(LeastPrivilege.dangerous(Permission.getRaw(Permission.ADMINISTRATOR, Permission.VIEW_CHANNEL)))
                .containsExactly("Administrator");
    }

    @Test
    void theReadmeInvitesWithTheLeastThatIsNeeded() throws IOException {
        String readme = Files.readString(Path.of(System.getProperty("citewire.root", ""), "README.md"));

        assertThat(readme).contains(LeastPrivilege.invitation("APPLICATION_ID"));
    }

    private Map<String, CheckResult> check(String token, Clock clock) {
        return run(config(token), clock);
    }

    private Config.Discord config(String token) {
        return new Config.Discord(
                new Secret(token),
                discord.apiUrl().toString(),
                discord.gatewayUrl().toString());
    }

    private CheckResult permissions(Reach reach) {
        return Objects.requireNonNull(run(config(discord.options().bot().token()), Clock.systemUTC(), reach)
                .get("discord permissions"));
    }

    private Map<String, CheckResult> run(Config.Discord config, Clock clock) {
        return run(config, clock, Reach.USUAL);
    }

    private Map<String, CheckResult> run(Config.Discord config, Clock clock, Reach reach) {
        allowed.forEach((guild, places) -> {
            var by = new AdminAction("mia", "test", "");
            state.guilds().rules(guild).forEach(rule -> state.guilds().drop(guild, rule.subject(), rule.id(), by));
            places.forEach(id -> state.guilds().keep(guild, new AccessRule(Subject.PLACE, id, Verdict.ALLOW), by));
        });
        return DiscordChecks.all(config, state.guilds(), clock, reach).stream()
                .collect(Collectors.toMap(HealthCheck::name, HealthCheck::run));
    }
}
