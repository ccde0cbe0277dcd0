package citewire.frontend.discord;

import static citewire.fixtures.ArticleBuilder.article;
import static citewire.frontend.discord.Eyes.finished;
import static citewire.frontend.discord.Eyes.words;
import static citewire.frontend.discord.Newsroom.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.fixtures.JourneyLog;
import citewire.fixtures.TurnedClock;
import citewire.simulator.options.SimulatorOptions;
import citewire.simulator.world.Interaction;
import citewire.simulator.world.Message;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Discord is gone for an hour: no connection is taken, and none that stood stays. */
@ExtendWith(JourneyLog.class)
@Tag("slow")
@Timeout(300)
class DiscordOutageTest {

    private static final Duration LONG = Duration.ofMinutes(2);
    private static final Duration HOUR = Duration.ofHours(1);

    /** Half past seven of a day to come, so that what Discord has made lies before it. */
    private final TurnedClock clock =
            new TurnedClock(Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofMinutes(24 * 60 + 7 * 60 + 30)));

    @TempDir
    private Path folder;

    @Test
    void answersAfterItAndPostsOnceWhatWasDueMeanwhile() throws Exception {
        try (var newsroom = new Newsroom(folder, SimulatorOptions.defaults(), Newsroom.QUICK, clock)) {
            newsroom.jdaLogs.tolerate("Reconnect failed! Next attempt in");
            newsroom.jdaLogs.tolerate("I/O error while executing a REST request: Failed to connect");
            newsroom.startBot();
            newsroom.discord.awaitCommand("digest", PATIENCE);
            newsroom.publish(article()
                    .id("council")
                    .title("The council has met")
                    .published(clock.instant().minus(HOUR).toString())
                    .body("The council of Halvik met on Monday.")
                    .build());
            var mia = newsroom.discord.moderator("mia");
            assertThat(words(mia.slash(newsroom.general, "digest set", Map.of("hour", 8))))
                    .startsWith("Kept: <#");

            newsroom.discord.leave();
            Awaitility.await().atMost(LONG).until(() -> !newsroom.bot().connected());
            clock.turn(HOUR);
            newsroom.discord.comeBack();
            Awaitility.await().atMost(LONG).until(newsroom.bot()::connected);

            assertThat(finished(ask(newsroom)).current().embeds()).hasSize(1);
            Awaitility.await().atMost(LONG).until(() -> digests(newsroom).size() == 1);
            Awaitility.await()
                    .atMost(LONG)
                    .until(() -> newsroom.state.digests().all().stream().allMatch(kept -> kept.slot() != null));
            newsroom.bot().close();
            newsroom.startBot();
            assertThat(finished(ask(newsroom)).current().embeds()).hasSize(1);
            assertThat(digests(newsroom)).hasSize(1);
        }
    }

    private static Interaction ask(Newsroom newsroom) {
        return newsroom.alice.slash(newsroom.general, "ask", Map.of("question", "Does the ferry sail?"));
    }

    private static List<Message> digests(Newsroom newsroom) {
        return newsroom.discord.messages(newsroom.general).stream()
                .filter(message -> message.audience().isEmpty())
                .filter(message -> message.current().embeds().stream()
                        .anyMatch(embed -> "The news of the day".equals(embed.title())))
                .toList();
    }
}
