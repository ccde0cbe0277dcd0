package citewire.state.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.AnswerStyle;
import citewire.fixtures.NewStore;
import citewire.fixtures.TurnedClock;
import citewire.state.guild.AccessRule;
import citewire.state.guild.AccessRule.Subject;
import citewire.state.guild.AccessRule.Verdict;
import citewire.state.guild.AdminAction;
import citewire.state.guild.GuildSettings;
import citewire.state.guild.GuildStore;
import citewire.state.guild.NotedAction;
import citewire.state.guild.QuotaAnswer;
import citewire.state.guild.QuotaAnswer.Per;
import citewire.state.guild.QuotaAnswer.Whose;
import citewire.state.guild.Quotas;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteGuildsTest {

    private static final AdminAction ACTION = new AdminAction("42", "settings.change", "zone=UTC");
    private static final QuotaAnswer GRANTED = new QuotaAnswer.Granted();

    @TempDir
    Path folder;

    private final TurnedClock clock = new TurnedClock(Instant.parse("2026-11-01T12:00:00Z"));
    private SqliteState state;
    private GuildStore store;

    @BeforeEach
    void open() {
        state = NewStore.open(folder.resolve("citewire.db"), clock, new Random(1));
        store = state.guilds();
    }

    @AfterEach
    void close() {
        state.close();
    }

    @Test
    void keepsWhatAServerHasSetAndWhoSetIt() {
        var settings = new GuildSettings(
                Locale.GERMAN,
                ZoneId.of("Europe/Berlin"),
                "9",
                new Quotas(1, 2, 3, 4, 5),
                GuildSettings.Answers.IN_THREADS,
                AnswerStyle.SHORT);
        store.keep("7", settings, ACTION);

        assertThat(store.settings("7")).isEqualTo(settings);
        assertThat(store.settings("8")).isEqualTo(GuildSettings.NONE);
        assertThat(store.actions("7", 5)).containsExactly(new NotedAction(clock.instant(), "7", ACTION));
        assertThat(store.actions("8", 5)).isEmpty();
        assertThat(store.actions("", 5)).hasSize(1);
    }

    @Test
    void whatIsChangedIsSeenByWhoLookedBefore() {
        var rule = new AccessRule(Subject.ROLE, "1", Verdict.ALLOW);
        assertThat(store.settings("7")).isEqualTo(GuildSettings.NONE);
        assertThat(store.rules("7")).isEmpty();

        store.keep("7", GuildSettings.NONE.in(ZoneId.of("Europe/Berlin")), ACTION);
        store.keep("7", rule, ACTION);

        assertThat(store.settings("7").zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(store.rules("7")).containsExactly(rule);

        state.departures().forget("7");

        assertThat(store.settings("7")).isEqualTo(GuildSettings.NONE);
        assertThat(store.rules("7")).isEmpty();
    }

    @Test
    void whatAServerHasSetIsStillThereAfterAStart() {
        store.settings("7");
        store.keep("7", GuildSettings.NONE.in(ZoneId.of("Europe/Berlin")), ACTION);
        close();
        open();

        assertThat(store.settings("7").zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    }

    @Test
    void theLatestRuleOfASubjectHolds() {
        store.keep("7", new AccessRule(Subject.ROLE, "1", Verdict.ALLOW), ACTION);
        var block = new AccessRule(Subject.ROLE, "1", Verdict.BLOCK);
        store.keep("7", block, ACTION);

        assertThat(store.rules("7")).containsExactly(block);
        assertThat(store.rules("8")).isEmpty();
        assertThat(store.drop("7", Subject.ROLE, "1", ACTION)).isTrue();
        assertThat(store.drop("7", Subject.ROLE, "1", ACTION)).isFalse();
        assertThat(store.actions("7", 9)).hasSize(3);
    }

    @Test
    void aMemberWaitsUntilTheOldestQuestionOfTheHourIsAnHourOld() {
        var quotas = new Quotas(2, 0, 0, 0, 0);
        var first = clock.instant();
        assertThat(store.ask("7", "c", "m", quotas)).isEqualTo(GRANTED);
        clock.turn(Duration.ofMinutes(10));
        assertThat(store.ask("7", "c", "m", quotas)).isEqualTo(GRANTED);

        assertThat(store.ask("7", "c", "m", quotas))
                .isEqualTo(new QuotaAnswer.Refused(Whose.MEMBER, Per.HOUR, 2, first.plus(Duration.ofHours(1))));
        assertThat(store.ask("7", "c", "other", quotas)).isEqualTo(GRANTED);
        assertThat(store.ask("8", "c", "m", quotas)).isEqualTo(GRANTED);
        clock.turn(Duration.ofMinutes(50));
        assertThat(store.ask("7", "c", "m", quotas)).isEqualTo(GRANTED);
    }

    @Test
    void channelsServersAndDaysHaveQuotasOfTheirOwn() {
        assertThat(store.ask("7", "c", "m1", new Quotas(0, 0, 1, 0, 0))).isEqualTo(GRANTED);

        assertThat(store.ask("7", "c", "m2", new Quotas(0, 0, 1, 0, 0)))
                .isInstanceOfSatisfying(
                        QuotaAnswer.Refused.class,
                        refused -> assertThat(refused.whose()).isEqualTo(Whose.CHANNEL));
        assertThat(store.ask("7", "d", "m2", new Quotas(0, 0, 1, 0, 0))).isEqualTo(GRANTED);
        assertThat(store.ask("7", "e", "m3", new Quotas(0, 0, 0, 2, 0)))
                .isInstanceOfSatisfying(
                        QuotaAnswer.Refused.class,
                        refused -> assertThat(refused.whose()).isEqualTo(Whose.GUILD));
        clock.turn(Duration.ofHours(2));
        assertThat(store.ask("7", "e", "m1", new Quotas(0, 1, 0, 0, 0)))
                .isInstanceOfSatisfying(
                        QuotaAnswer.Refused.class,
                        refused -> assertThat(refused.per()).isEqualTo(Per.DAY));
        clock.turn(Duration.ofHours(23));
        assertThat(store.ask("7", "e", "m1", new Quotas(0, 1, 0, 0, 0))).isEqualTo(GRANTED);
    }
}
