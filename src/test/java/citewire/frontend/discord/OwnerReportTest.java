package citewire.frontend.discord;

import static citewire.frontend.discord.Newsroom.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.fixtures.JourneyLog;
import citewire.fixtures.TurnedClock;
import citewire.simulator.options.SimulatorOptions;
import citewire.state.VoteStore.Verdict;
import citewire.state.VoteStore.Vote;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the owner is told of a week: the real JDA in front of a simulated Discord. */
@ExtendWith(JourneyLog.class)
class OwnerReportTest {

    /** The Sunday before the report. */
    private final TurnedClock clock = new TurnedClock(LocalDate.now(ZoneOffset.UTC)
            .plusDays(1)
            .with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))
            .atTime(23, 0)
            .toInstant(ZoneOffset.UTC));

    @TempDir
    Path folder;

    private Newsroom newsroom;

    @BeforeEach
    void open() {
        newsroom = new Newsroom(folder, SimulatorOptions.defaults(), Newsroom.QUICK, clock);
        newsroom.state.votes().cast(new Vote("a1", "g", "m", Verdict.NOT_HELPFUL));
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    @Test
    void theOwnerOfTheApplicationIsToldByDirectMessageOnceAlsoAfterARestart() {
        newsroom.report = "owner";
        newsroom.startBot();
        clock.turn(Duration.ofHours(11));
        var directory = newsroom.discord.world().directory();
        var direct = directory.directChannel(directory.owner());

        var told = newsroom.discord.awaitBotMessage(direct, PATIENCE, message -> true);

        assertThat(told.content()).startsWith("**Citewire from ").contains("Found not helpful: 1", "No feed is dead.");
        newsroom.bot().close();
        newsroom.report = newsroom.general.id();
        newsroom.startBot();
        clock.turn(Duration.ofDays(7));
        newsroom.state.votes().cast(new Vote("a2", "g", "m", Verdict.NOT_HELPFUL));
        clock.turn(Duration.ofDays(7));
        newsroom.discord.awaitBotMessage(
                newsroom.general, PATIENCE, message -> message.content().contains("Found not helpful: 1"));
        assertThat(newsroom.discord.messages(direct)).hasSize(1);
    }
}
