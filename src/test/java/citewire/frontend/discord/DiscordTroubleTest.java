package citewire.frontend.discord;

import static citewire.fixtures.ArticleBuilder.article;
import static citewire.frontend.discord.Newsroom.FERRY;
import static citewire.frontend.discord.Newsroom.PATIENCE;
import static citewire.frontend.discord.Newsroom.QUICK;
import static citewire.frontend.discord.Newsroom.cited;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import citewire.domain.Article;
import citewire.fixtures.JourneyLog;
import citewire.frontend.discord.connection.DiscordException;
import citewire.frontend.discord.reply.Pacing;
import citewire.simulator.options.Limits;
import citewire.simulator.options.Quirk;
import citewire.simulator.options.SimulatorOptions;
import citewire.simulator.rest.Fault;
import citewire.simulator.rest.Route;
import citewire.simulator.wire.WireEntry;
import citewire.simulator.world.Interaction;
import citewire.simulator.world.Message;
import citewire.threads.Threads;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong between Discord and the bot, and what members then see. */
@ExtendWith(JourneyLog.class)
class DiscordTroubleTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    @Test
    void answersOnceWhatWasAskedWhileTheSocketWasCut() {
        try (var newsroom = Newsroom.open(folder)) {
            var asked = newsroom.answers(cited("The ferry sails again [1].", FERRY));
            newsroom.discord.gateway().cutSockets();
            var mention = newsroom.alice.mentionsBot(newsroom.general, "does the ferry sail?");
            var slash = ask(newsroom);

            assertThat(finished(slash).embeds()).hasSize(1);
            newsroom.discord.awaitBotMessage(
                    newsroom.general,
                    PATIENCE,
                    message -> refersTo(message, mention)
                            && !message.current().embeds().isEmpty());
            newsroom.discord.gateway().askToReconnect();
            Awaitility.await().atMost(PATIENCE).until(newsroom.bot()::connected);
            finished(ask(newsroom));

            assertThat(asked.asked()).hasSize(3);
            assertThat(newsroom.discord.messages(newsroom.general))
                    .filteredOn(message -> message.author().name().equals("Citewire"))
                    .hasSize(3);
        }
    }

    @Test
    void comesBackAfterItsSessionWasDeclaredInvalid() {
        try (var newsroom = Newsroom.open(folder)) {
            newsroom.discord.gateway().invalidateSessions();
            Awaitility.await().atMost(PATIENCE).until(() -> !newsroom.bot().connected());
            Awaitility.await().atMost(PATIENCE).until(newsroom.bot()::connected);

            assertThat(finished(ask(newsroom)).embeds()).hasSize(1);
        }
    }

    @Test
    void waitsAsLongAsDiscordAsksAndStillShowsTheAnswer() {
        try (var newsroom = Newsroom.open(folder)) {
            newsroom.discord.faults().next(1, Route.EDIT_ANSWER, new Fault.RateLimited(Duration.ofSeconds(1)));

            assertThat(finished(ask(newsroom)).embeds()).hasSize(1);

            Awaitility.await().atMost(PATIENCE).until(() -> edits(newsroom).size() > 1);
            var edits = edits(newsroom);
            assertThat(edits.getFirst().status()).isEqualTo(429);
            assertThat(Duration.between(edits.getFirst().at(), edits.get(1).at()))
                    .isGreaterThanOrEqualTo(Duration.ofMillis(950));
        }
    }

    @Test
    void triesAgainWhenTheServerStumbles() {
        try (var newsroom = Newsroom.open(folder)) {
            newsroom.discord.faults().next(1, Route.EDIT_ANSWER, new Fault.ServerError(503));

            assertThat(finished(ask(newsroom)).embeds()).hasSize(1);
        }
    }

    @Test
    void dropsAnInteractionThatHasExpiredWithOneWarning() {
        var instantly = new Limits(Duration.ZERO, Duration.ofMinutes(15), 100, Duration.ofSeconds(1));
        var options = SimulatorOptions.defaults().withLimits(instantly);
        try (var newsroom = Newsroom.open(folder, options, QUICK);
                var log = new LogLines()) {
            var asked = newsroom.answers(cited("The ferry sails again [1].", FERRY));
            ask(newsroom);

            Awaitility.await().atMost(PATIENCE).until(() -> !log.events().isEmpty());
            newsroom.bot().close();
            assertThat(log.lines()).containsExactly("WARN could not answer a member: 10062 Unknown Interaction");
            assertThat(asked.asked()).isEmpty();
        }
    }

    @Test
    void worksWithAServerThatAnswers204ListsNoCommandsAndSendsNoVia() {
        var options = SimulatorOptions.defaults()
                .with(Quirk.CALLBACK_WITHOUT_BODY, Quirk.NO_COMMAND_LIST, Quirk.NO_VIA_HEADER);
        try (var newsroom = Newsroom.open(folder, options, QUICK)) {
            newsroom.jdaLogs.tolerate("Encountered cloudflare rate limit");
            newsroom.discord.faults().next(1, Route.EDIT_ANSWER, new Fault.RateLimited(Duration.ofSeconds(1)));

            assertThat(finished(ask(newsroom)).embeds()).hasSize(1);
            var mention = newsroom.alice.mentionsBot(newsroom.general, "does the ferry sail?");
            newsroom.discord.awaitBotMessage(
                    newsroom.general,
                    PATIENCE,
                    message -> refersTo(message, mention)
                            && !message.current().embeds().isEmpty());
        }
    }

    @Test
    void keepsItsButtonsOverARestartAndRegistersItsCommandsOnce() {
        try (var newsroom = Newsroom.open(folder)) {
            newsroom.publish(IntStream.rangeClosed(1, 9)
                    .mapToObj(DiscordTroubleTest::numbered)
                    .toArray(Article[]::new));
            var interaction = newsroom.alice.slash(newsroom.general, "articles", Map.of());
            var list = interaction.awaitMessage(PATIENCE);
            finished(interaction);
            newsroom.bot().close();

            newsroom.startBot();
            newsroom.alice.click(list, list.current().components().getLast().customId());
            list.await(PATIENCE, version -> version.embeds().getFirst().footer().startsWith("Page 2 of 2"));
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> newsroom.discord
                                    .wire()
                                    .exchanges("GET", "/commands")
                                    .size()
                            == 2);

            assertThat(newsroom.discord.wire().exchanges("PUT", "/commands")).hasSize(1);
        }
    }

    @Test
    void saysThatAButtonHasExpired() {
        try (var newsroom = Newsroom.open(folder)) {
            newsroom.publish(IntStream.rangeClosed(1, 9)
                    .mapToObj(DiscordTroubleTest::numbered)
                    .toArray(Article[]::new));
            var here = newsroom.alice.slash(newsroom.general, "articles", Map.of());
            var list = here.awaitMessage(PATIENCE);
            finished(here);
            newsroom.forgetComponents();

            var word = newsroom.alice
                    .click(list, list.current().components().getLast().customId())
                    .awaitMessage(PATIENCE);
            assertThat(word.content()).startsWith("These buttons have expired.");
        }
    }

    @Test
    void letsAnOpenAnswerFinishBeforeItCloses() throws Exception {
        try (var newsroom = Newsroom.open(folder)) {
            var waiting = new Newsroom.Waiting();
            newsroom.answers(waiting);
            var open = ask(newsroom);
            waiting.started.await();
            var closing = Threads.start("closing", newsroom.bot()::close);
            Awaitility.await().atMost(PATIENCE).until(() -> refused(newsroom));
            waiting.letGo.countDown();
            closing.join();

            assertThat(finished(open).embeds().getFirst().description()).isEqualTo("The ferry sails again [1].");
            assertThat(newsroom.bot().connected()).isFalse();
        }
    }

    @Test
    void endsWithAWordAnAnswerThatDoesNotFinishAndLeavesNoThread() throws Exception {
        var hasty = new DiscordBot.Timing(QUICK.pacing(), Duration.ofMillis(100));
        try (var newsroom = Newsroom.open(folder, SimulatorOptions.defaults(), hasty)) {
            var waiting = new Newsroom.Waiting();
            newsroom.answers(waiting);
            var open = ask(newsroom);
            waiting.started.await();
            var threads = botThreads();
            assertThat(threads).isNotEmpty();

            newsroom.bot().close();
            newsroom.bot().close();

            assertThat(open.awaitMessage(PATIENCE).content()).startsWith("I was restarted before");
            Awaitility.await().atMost(PATIENCE).until(() -> threads.stream().noneMatch(Thread::isAlive));
        }
    }

    @Test
    void endsAnAnswerThatTakesTooLong() {
        var impatient = new Pacing(Duration.ofMillis(50), 13, Duration.ofMillis(300));
        try (var newsroom = Newsroom.open(
                folder, SimulatorOptions.defaults(), new DiscordBot.Timing(impatient, Duration.ofSeconds(2)))) {
            newsroom.answers(new Newsroom.Waiting());

            var message = ask(newsroom).awaitMessage(PATIENCE);

            message.await(PATIENCE, version -> version.content().startsWith("This took too long"));
        }
    }

    @Test
    void tellsAWrongTokenFromAServerThatCannotBeReached() {
        var before = botThreads();
        try (var newsroom = new Newsroom(folder, SimulatorOptions.defaults(), QUICK)) {
            try (var bot = newsroom.newBot("wrong.token.here")) {
                assertThatThrownBy(bot::start)
                        .isInstanceOf(DiscordException.class)
                        .hasMessageContaining("refuses the token")
                        .hasMessageNotContaining("wrong.token.here");
            }
            try (var bot = newsroom.newBot("any.token.here")) {
                newsroom.discord.close();
                newsroom.jdaLogs.tolerate("I/O error while executing a REST request");
                assertThatThrownBy(bot::start)
                        .isInstanceOf(DiscordException.class)
                        .hasMessageContaining("cannot be reached")
                        .hasMessageContaining("CITEWIRE_DISCORD_API_URL");
                assertThat(bot.connected()).isFalse();
            }
        }
        Awaitility.await().atMost(PATIENCE).until(() -> before.containsAll(botThreads()));
    }

    private static List<Thread> botThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread ->
                        thread.getName().startsWith("JDA") || thread.getName().startsWith("discord-"))
                .toList();
    }

    /** Each is there once its answer is written, a moment after members see what it did. */
    private static List<WireEntry.Exchange> edits(Newsroom newsroom) {
        return newsroom.discord.wire().exchanges("PATCH", "/messages/@original");
    }

    private static boolean refused(Newsroom newsroom) {
        var late = newsroom.bob.slash(newsroom.general, "article", Map.of("title", "x"));
        return late.awaitMessage(LONG).content().startsWith("I am restarting.");
    }

    private static Article numbered(int n) {
        return article()
                .id("n" + n)
                .title("Report " + n)
                .body("Report number " + n + " is out.")
                .published("2026-10-%02d".formatted(n))
                .build();
    }

    private static Interaction ask(Newsroom newsroom) {
        return newsroom.alice.slash(newsroom.general, "ask", Map.of("question", "Does the ferry sail?"));
    }

    private static citewire.simulator.world.MessageVersion finished(Interaction interaction) {
        return interaction
                .awaitMessage(PATIENCE)
                .await(PATIENCE, version -> !version.embeds().isEmpty());
    }

    private static boolean refersTo(Message message, Message asked) {
        return message.current()
                .json()
                .path("message_reference")
                .path("message_id")
                .asText()
                .equals(asked.id());
    }
}
