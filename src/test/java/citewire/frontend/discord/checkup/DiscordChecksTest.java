package citewire.frontend.discord.checkup;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.config.Config;
import citewire.config.Secret;
import citewire.fixtures.JudgedDiscord;
import citewire.frontend.discord.access.LeastPrivilege;
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
        state = SqliteState.open(folder.resolve("citewire.db"), Clock.systemUTC(), new Random(1));
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
        return run(
                new Config.Discord(
                        new Secret(token),
                        discord.apiUrl().toString(),
                        discord.gatewayUrl().toString()),
                clock);
    }

    private Map<String, CheckResult> run(Config.Discord config, Clock clock) {
        allowed.forEach((guild, places) -> {
            var by = new AdminAction("mia", "test", "");
            state.guilds().rules(guild).forEach(rule -> state.guilds().drop(guild, rule.subject(), rule.id(), by));
            places.forEach(id -> state.guilds().keep(guild, new AccessRule(Subject.PLACE, id, Verdict.ALLOW), by));
        });
        return DiscordChecks.all(config, state.guilds(), clock).stream()
                .collect(Collectors.toMap(HealthCheck::name, HealthCheck::run));
    }
}
