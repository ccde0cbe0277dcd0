package citewire.frontend.discord;

import static citewire.frontend.discord.Eyes.finished;
import static citewire.frontend.discord.Eyes.onlyEmbed;
import static citewire.frontend.discord.Eyes.words;
import static citewire.frontend.discord.Newsroom.FERRY;
import static citewire.frontend.discord.Newsroom.PATIENCE;
import static citewire.frontend.discord.Newsroom.cited;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.Turn;
import citewire.fixtures.JourneyLog;
import citewire.simulator.client.Member;
import citewire.simulator.options.Quirk;
import citewire.simulator.options.SimulatorOptions;
import citewire.simulator.world.Channel;
import citewire.simulator.world.Message;
import citewire.simulator.world.Role;
import citewire.state.guild.AdminAction;
import citewire.state.guild.GuildSettings;
import citewire.state.guild.GuildSettings.Answers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A thread for each question, where a server wants that: the real JDA in front of a simulated Discord. */
@ExtendWith(JourneyLog.class)
class ThreadJourneyTest {

    private static final String QUESTION = "Does the ferry sail?";

    private Newsroom newsroom;
    private Member alice;

    @BeforeEach
    void open(@TempDir Path folder) {
        newsroom = Newsroom.open(folder, SimulatorOptions.defaults().with(Quirk.PRIVILEGED_INTENTS), Newsroom.QUICK);
        alice = newsroom.alice;
        newsroom.publish(FERRY);
        keep(GuildSettings.NONE.answering(Answers.IN_THREADS));
    }

    private void keep(GuildSettings settings) {
        newsroom.state
                .guilds()
                .keep(newsroom.discord.guild().id(), settings, new AdminAction("1", "settings.change", ""));
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    /** The thread that hangs on a message. */
    private Channel threadOf(String message) {
        var directory = newsroom.discord.world().directory();
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> directory.channel(message), found -> found.isPresent())
                .orElseThrow();
    }

    private Message answerIn(Channel thread) {
        return newsroom.discord.awaitBotMessage(
                thread, PATIENCE, message -> !message.current().embeds().isEmpty());
    }

    private Channel asked() {
        return threadOf(alice.slash(newsroom.general, "ask", Map.of("question", QUESTION))
                .awaitMessage(PATIENCE)
                .id());
    }

    @Test
    void answersACommandInAThreadThatIsNamedAfterIt() {
        newsroom.answers(cited("It sails again [1].", FERRY));

        var command = alice.slash(newsroom.general, "ask", Map.of("question", QUESTION));

        var shown = command.awaitMessage(PATIENCE);
        var thread = threadOf(shown.id());
        assertThat(thread.name()).isEqualTo(QUESTION);
        assertThat(onlyEmbed(answerIn(thread)).description()).isEqualTo("It sails again [1].");
        assertThat(shown.content()).isEqualTo("Answered in <#" + thread.id() + ">");
    }

    @Test
    void answersAMentionInAThreadOnItAndWhatIsAskedThereInThatThread() {
        var scripted = newsroom.answers(cited("It sails again [1].", FERRY));
        var thread = threadOf(alice.mentionsBot(newsroom.general, QUESTION).id());
        var answer = answerIn(thread);
        Hands.remembered(newsroom, answer);

        alice.mentionsBot(thread, "Since when?");

        Awaitility.await().atMost(PATIENCE).until(() -> scripted.asked().size() == 2);
        assertThat(scripted.asked().getLast().conversation())
                .containsExactly(new Turn(QUESTION, List.of(FERRY.title())));
        newsroom.discord.awaitBotMessage(
                thread, PATIENCE, message -> !message.current().embeds().isEmpty() && !message.equals(answer));
        assertThat(newsroom.discord.messages(newsroom.general)).hasSize(1);
    }

    @Test
    void bringsAThreadBackThatIsArchivedBeforeItsAnswerIsThere() throws InterruptedException {
        var waiting = new Newsroom.Waiting();
        newsroom.answers(waiting);
        var thread = asked();
        waiting.started.await();
        newsroom.discord.awaitBotMessage(thread, PATIENCE, message -> true);
        newsroom.discord.world().directory().archive(thread, true);

        waiting.letGo.countDown();

        assertThat(onlyEmbed(answerIn(thread)).description()).isEqualTo("The ferry sails again [1].");
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> newsroom.discord.messages(thread).size() == 1);
        assertThat(newsroom.discord.world().directory().archived(thread)).isFalse();
    }

    @Test
    void keepsAPrivateAnswerToItsAsker() {
        newsroom.answers(cited("It sails again [1].", FERRY));

        var alone = finished(alice.slash(newsroom.general, "ask", Map.of("question", QUESTION, "private", true)));

        assertThat(alone.audience()).contains(alice.user());
    }

    @Test
    void needsNoMentionInItsThreadsOnceItReadsMessages() {
        var scripted = newsroom.answers(cited("It sails again [1].", FERRY));
        newsroom.restartReadingAll();
        var thread = asked();
        answerIn(thread);

        alice.says(newsroom.general, "Nobody asked the bot anything here.");
        alice.says(thread, "And since when?");

        Awaitility.await().atMost(PATIENCE).until(() -> scripted.asked().size() == 2);
        assertThat(scripted.asked().getLast().text()).isEqualTo("And since when?");
    }

    @Test
    void needsAMentionInItsThreadsUntilThen() {
        var scripted = newsroom.answers(cited("It sails again [1].", FERRY));
        var thread = asked();
        answerIn(thread);

        alice.says(thread, "And since when?");
        alice.mentionsBot(thread, "Who said so?");

        Awaitility.await().atMost(PATIENCE).until(() -> scripted.asked().size() == 2);
        assertThat(scripted.asked().getLast().text()).isEqualTo("Who said so?");
    }

    @Test
    void answersInTheChannelWhereItMayOpenNoThreadAndTellsTheAdminsOnce() {
        newsroom.answers(cited("It sails again [1].", FERRY));
        var admins = newsroom.discord.channel("admins");
        keep(GuildSettings.NONE.answering(Answers.IN_THREADS).toldIn(admins.id()));
        newsroom.discord.world().directory().withhold(newsroom.discord.guild(), Role.CREATE_PUBLIC_THREADS);

        Awaitility.await().atMost(PATIENCE).until(() -> {
            var answer = finished(alice.slash(newsroom.general, "ask", Map.of("question", QUESTION)));
            return newsroom.discord.world().directory().channel(answer.id()).isEmpty();
        });
        finished(alice.slash(newsroom.general, "ask", Map.of("question", QUESTION)));

        assertThat(newsroom.discord.messages(admins))
                .singleElement()
                .satisfies(told -> assertThat(told.content())
                        .startsWith(
                                "This server wants its questions answered in threads, but I may not open any in <#"));
    }

    @Test
    void isSetByAdminsInSettingsAndSetup() {
        var admin = newsroom.discord.moderator("maud");

        assertThat(words(admin.slash(newsroom.general, "settings change", Map.of("threads", false))))
                .isNotBlank();

        assertThat(newsroom.state
                        .guilds()
                        .settings(newsroom.discord.guild().id())
                        .answers())
                .isEqualTo(Answers.IN_CHANNEL);
        var setup = admin.slash(newsroom.general, "setup", Map.of());
        assertThat(words(setup)).contains("Questions are answered in their channel");
        admin.click(setup.awaitMessage(PATIENCE), "setup-threads").awaitCallback(PATIENCE);
        assertThat(newsroom.state
                        .guilds()
                        .settings(newsroom.discord.guild().id())
                        .answers())
                .isEqualTo(Answers.IN_THREADS);
    }

    @Test
    void saysOnceInAChannelWhatCanBeDoneWithAnAnswer() {
        keep(GuildSettings.NONE);
        newsroom.answers(cited("It sails again [1].", FERRY));
        var fresh = newsroom.discord.channel("fresh");

        finished(alice.slash(fresh, "ask", Map.of("question", QUESTION)));
        var hint = newsroom.discord.awaitBotMessage(
                fresh, PATIENCE, message -> message.content().startsWith("-# Reply"));
        newsroom.restart();
        finished(alice.slash(fresh, "ask", Map.of("question", QUESTION)));
        finished(alice.slash(fresh, "ask", Map.of("question", QUESTION)));

        assertThat(newsroom.discord.messages(fresh).stream()
                        .filter(message -> message.content().startsWith("-#")))
                .containsExactly(hint);
    }
}
