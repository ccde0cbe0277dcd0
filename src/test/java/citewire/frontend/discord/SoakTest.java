package citewire.frontend.discord;

import static citewire.frontend.discord.Eyes.refersTo;
import static citewire.frontend.discord.Newsroom.FERRY;
import static citewire.frontend.discord.Newsroom.cited;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.ask.queue.QueuedAnswerer;
import citewire.config.Config;
import citewire.fixtures.JourneyLog;
import citewire.frontend.discord.reply.Pacing;
import citewire.simulator.options.Limits;
import citewire.simulator.options.SimulatorOptions;
import citewire.simulator.wire.WireEntry;
import citewire.simulator.world.Channel;
import citewire.simulator.world.Interaction;
import citewire.simulator.world.Message;
import citewire.threads.RightOfWay;
import citewire.threads.Threads;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Many questions for long, and a connection that breaks again and again: nothing is lost, nothing comes twice. */
@Tag("slow")
@ExtendWith(JourneyLog.class)
class SoakTest {

    private static final int CHANNELS = 20;
    private static final Duration LONG = Duration.ofMinutes(3);

    /** Five requests in five seconds for each route and channel; a busy machine may acknowledge late. */
    private static final Limits DISCORDS =
            new Limits(Duration.ofSeconds(30), Duration.ofMinutes(15), 5, Duration.ofSeconds(5));

    @TempDir
    Path folder;

    @Test
    void answersTwoHundredQuestionsInTwentyChannelsOnceEachWithoutProvokingALimit() throws Exception {
        var options = SimulatorOptions.defaults().withLimits(DISCORDS);
        var timing = new DiscordBot.Timing(Pacing.DISCORD, Duration.ofSeconds(2));
        var before = platformThreads();
        try (var newsroom = Newsroom.open(folder, options, timing)) {
            newsroom.answers(new QueuedAnswerer(
                    (question, listener) -> {
                        listener.sentence("The ferry sails again [1].");
                        return cited("The ferry sails again [1].", FERRY);
                    },
                    new Config.Answer(900, 8, 4, 150, 0.25),
                    new RightOfWay()));
            var askers = IntStream.range(0, CHANNELS)
                    .mapToObj(i -> Threads.start("asker", () -> ask(newsroom, i, 10)))
                    .toList();
            for (Thread asker : askers) {
                asker.join();
            }

            assertThat(answers(newsroom).stream().filter(SoakTest::isAnswer).count())
                    .isEqualTo(200);
            assertThat(answers(newsroom).stream().filter(message -> !isAnswer(message)))
                    .as("the hint that each channel gets once")
                    .hasSize(CHANNELS)
                    .allSatisfy(
                            message -> assertThat(message.current().content()).startsWith("-# Reply to my answer"));
            assertThat(newsroom.discord.wire().exchanges())
                    .extracting(WireEntry.Exchange::status)
                    .doesNotContain(429);
            Awaitility.await()
                    .atMost(LONG)
                    .until(() -> newsroom.state.openAnswers().all().isEmpty());
        }
        Awaitility.await().atMost(LONG).until(() -> before.containsAll(platformThreads()));
    }

    @Test
    void answersEachQuestionOnceWhileTheSocketIsCutAHundredTimes() {
        try (var newsroom = Newsroom.open(folder)) {
            newsroom.answers(cited("The ferry sails again [1].", FERRY));
            var commands = new ArrayList<Interaction>();
            var mentions = new ArrayList<Message>();
            for (int cut = 0; cut < 100; cut++) {
                newsroom.discord.gateway().awaitBot(LONG);
                commands.add(command(newsroom, newsroom.general));
                newsroom.discord.gateway().cutSockets();
                mentions.add(newsroom.alice.mentionsBot(newsroom.general, "does the ferry sail?"));
            }
            commands.forEach(command -> command.awaitMessage(LONG)
                    .await(LONG, version -> !version.embeds().isEmpty()));
            mentions.forEach(mention -> newsroom.discord.awaitBotMessage(
                    newsroom.general, LONG, message -> refersTo(message, mention) && isAnswer(message)));

            assertThat(newsroom.discord.messages(newsroom.general))
                    .filteredOn(message -> message.author().name().equals("Citewire"))
                    .hasSize(200);
            assertThat(newsroom.discord.wire().frames())
                    .filteredOn(frame -> frame.type().equals("RESUMED"))
                    .hasSizeGreaterThanOrEqualTo(99);
        }
    }

    private static void ask(Newsroom newsroom, int number, int count) {
        var channel = newsroom.discord.channel("channel " + number);
        for (int i = 0; i < count; i++) {
            if (i % 2 == 0) {
                command(newsroom, channel)
                        .awaitMessage(LONG)
                        .await(LONG, version -> !version.embeds().isEmpty());
            } else {
                var mention = newsroom.alice.mentionsBot(channel, "does the ferry sail?");
                newsroom.discord.awaitBotMessage(
                        channel, LONG, message -> refersTo(message, mention) && isAnswer(message));
            }
        }
    }

    private static Interaction command(Newsroom newsroom, Channel channel) {
        return newsroom.alice.slash(channel, "ask", Map.of("question", "Does the ferry sail?"));
    }

    private static boolean isAnswer(Message message) {
        return !message.current().embeds().isEmpty();
    }

    private static List<Message> answers(Newsroom newsroom) {
        return IntStream.range(0, CHANNELS)
                .mapToObj(i -> newsroom.discord.messages(newsroom.discord.channel("channel " + i)))
                .flatMap(List::stream)
                .filter(message -> message.author().name().equals("Citewire"))
                .toList();
    }

    /** Of the bot; virtual ones are found by what they leave undone. */
    private static List<Thread> platformThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("JDA")
                        || thread.getName().startsWith("discord-")
                        || thread.getName().startsWith("OkHttp"))
                .toList();
    }
}
