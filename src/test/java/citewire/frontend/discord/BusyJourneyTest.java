package citewire.frontend.discord;

import static citewire.frontend.discord.Eyes.finished;
import static citewire.frontend.discord.Newsroom.FERRY;
import static citewire.frontend.discord.Newsroom.PATIENCE;
import static citewire.frontend.discord.Newsroom.cited;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.ask.queue.QueuedAnswerer;
import citewire.config.Config;
import citewire.domain.Answer;
import citewire.fixtures.JourneyLog;
import citewire.frontend.discord.reply.Pacing;
import citewire.simulator.client.Member;
import citewire.simulator.options.Limits;
import citewire.simulator.options.SimulatorOptions;
import citewire.simulator.rest.Fault;
import citewire.simulator.rest.Route;
import citewire.simulator.world.Interaction;
import citewire.threads.RightOfWay;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Many questions at once, as members see them. */
@ExtendWith(JourneyLog.class)
class BusyJourneyTest {

    /** Five requests in five seconds, as Discord has it for a channel's messages. */
    private static final Limits DISCORDS = Limits.generous().withBuckets(5, Duration.ofSeconds(5));

    private static final DiscordBot.Timing UNHURRIED =
            new DiscordBot.Timing(new Pacing(Duration.ofMillis(400), 13, Duration.ofMinutes(1)), Duration.ofSeconds(2));

    @TempDir
    Path folder;

    private Newsroom newsroom;
    private final Semaphore answers = new Semaphore(0);

    @BeforeEach
    void open() {
        newsroom = Newsroom.open(folder);
        newsroom.answers(new QueuedAnswerer(
                (question, listener) -> slowly(), new Config.Answer(900, 8, 4, 1, 150, 0.25, false), new RightOfWay()));
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    @Test
    void showsWhoWaitsTheirNumberInTheirLanguageUntilItIsTheirTurn() {
        var first = ask(newsroom.alice);
        shows(first, "Searching the articles…");
        Awaitility.await().atMost(PATIENCE).until(answers::hasQueuedThreads);
        var second = ask(newsroom.bob);
        shows(second, "Others asked first. You are number 1 in line…");
        var third = newsroom.alice.speaking("de").slash(newsroom.general, "ask", question(true));
        shows(third, "Andere haben zuerst gefragt. Du bist Nummer 2 in der Warteschlange …");

        answers.release();
        finished(first);
        shows(third, "Andere haben zuerst gefragt. Du bist Nummer 1 in der Warteschlange …");
        answers.release(2);
        finished(second);
        finished(third);
    }

    @Test
    void whoStopsInLineLeavesIt() {
        ask(newsroom.alice);
        Awaitility.await().atMost(PATIENCE).until(answers::hasQueuedThreads);
        var second = ask(newsroom.bob);
        shows(second, "Others asked first. You are number 1 in line…");
        Hands.press(newsroom.bob, second.awaitMessage(PATIENCE), "Stop");
        shows(second, "Stopped by");
        var third = ask(newsroom.alice);
        shows(third, "Others asked first. You are number 1 in line…");
        answers.release(2);

        assertThat(finished(third).current().embeds()).hasSize(1);
        assertThat(second.awaitMessage(PATIENCE).current().content()).startsWith("Stopped by");
    }

    @Test
    void answersOfOneChannelKeepTogetherWithinWhatDiscordAllowsThere() {
        newsroom.close();
        newsroom = Newsroom.open(folder, SimulatorOptions.defaults().withLimits(DISCORDS), UNHURRIED);
        newsroom.answers((question, listener) -> {
            for (int i = 1; i <= 40; i++) {
                listener.sentence("Sentence " + i + " [1].");
                LockSupport.parkNanos(Duration.ofMillis(25).toNanos());
            }
            return cited("The ferry sails again [1].", FERRY);
        });
        var mentions = IntStream.range(0, 3)
                .mapToObj(i -> newsroom.alice.mentionsBot(newsroom.general, "does the ferry sail?"))
                .toList();
        for (var mention : mentions) {
            newsroom.discord.awaitBotMessage(
                    newsroom.general,
                    PATIENCE,
                    message -> Eyes.refersTo(message, mention)
                            && !message.current().embeds().isEmpty());
        }

        assertThat(newsroom.discord.wire().exchanges())
                .filteredOn(exchange -> exchange.status() == 429)
                .isEmpty();
    }

    @Test
    void afterDiscordMadeAnEditWaitTheNewestWordsGoOut() throws Exception {
        var held = new CountDownLatch(1);
        newsroom.answers((question, listener) -> {
            listener.sentence("The first sentence [1].");
            waitFor(held);
            listener.sentence("The second sentence [1].");
            return slowly();
        });
        newsroom.discord.faults().next(1, Route.CREATE_MESSAGE, new Fault.RateLimited(Duration.ofSeconds(1)));
        newsroom.alice.mentionsBot(newsroom.general, "does the ferry sail?");
        Awaitility.await().atMost(PATIENCE).until(() -> !sent(429).isEmpty());
        held.countDown();
        newsroom.discord.awaitBotMessage(
                newsroom.general, PATIENCE, message -> message.content().endsWith("The second sentence [1]."));
        answers.release();
        Awaitility.await().atMost(PATIENCE).until(() -> !sent(200).isEmpty());

        assertThat(sent(200)).containsExactly("The first sentence [1]. The second sentence [1].");
    }

    private List<String> sent(int status) {
        return newsroom.discord.wire().exchanges("POST", "/messages").stream()
                .filter(exchange -> exchange.status() == status)
                .map(exchange ->
                        requireNonNull(exchange.request()).path("content").asText())
                .toList();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Answer slowly() {
        try {
            answers.acquire();
            return cited("The ferry sails again [1].", FERRY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Failed("Interrupted.", "i1", Newsroom.provenance());
        }
    }

    private Interaction ask(Member member) {
        return member.slash(newsroom.general, "ask", question(false));
    }

    private static Map<String, Object> question(boolean hidden) {
        return Map.of("question", "Does the ferry sail?", "private", hidden);
    }

    private static void shows(Interaction asked, String words) {
        asked.awaitMessage(PATIENCE)
                .await(PATIENCE, version -> version.content().startsWith(words));
    }
}
