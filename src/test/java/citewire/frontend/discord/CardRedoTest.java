package citewire.frontend.discord;

import static citewire.frontend.discord.Eyes.finished;
import static citewire.frontend.discord.Eyes.onlyEmbed;
import static citewire.frontend.discord.Eyes.words;
import static citewire.frontend.discord.Hands.behind;
import static citewire.frontend.discord.Hands.control;
import static citewire.frontend.discord.Hands.drafting;
import static citewire.frontend.discord.Hands.heading;
import static citewire.frontend.discord.Hands.press;
import static citewire.frontend.discord.Hands.retract;
import static citewire.frontend.discord.Newsroom.FERRY;
import static citewire.frontend.discord.Newsroom.PATIENCE;
import static citewire.frontend.discord.Newsroom.cited;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.Question;
import citewire.fixtures.ArticleBuilder;
import citewire.fixtures.JourneyLog;
import citewire.fixtures.ScriptedAnswerer;
import citewire.simulator.client.Member;
import citewire.simulator.world.Component;
import citewire.simulator.world.Interaction;
import citewire.simulator.world.Message;
import citewire.state.guild.AccessRule;
import citewire.state.guild.AccessRule.Subject;
import citewire.state.guild.AccessRule.Verdict;
import citewire.state.guild.AdminAction;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Answers that are stopped, retracted or given anew: the real JDA in front of a simulated Discord. */
@ExtendWith(JourneyLog.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CardRedoTest {

    private Newsroom newsroom;

    @BeforeAll
    void open(@TempDir Path folder) {
        newsroom = Newsroom.open(folder);
        newsroom.publish(FERRY);
    }

    @BeforeEach
    void answersFromTheFerry() {
        newsroom.answers(drafting(FERRY));
    }

    @AfterAll
    void close() {
        newsroom.close();
    }

    private Message asked() {
        return Hands.asked(newsroom, false);
    }

    private Member moderator(String name) {
        var world = newsroom.discord.world();
        return new Member(world.directory().moderator(world.directory().guilds().getFirst(), name), world);
    }

    private static List<String> offered(Message behind) {
        return behind.current().components().stream().map(Component::label).toList();
    }

    private Interaction open(Newsroom.Waiting waiting) throws InterruptedException {
        newsroom.answers(waiting);
        var asked = newsroom.alice.slash(newsroom.general, "ask", Map.of("question", "Does the ferry sail?"));
        waiting.started.await();
        asked.awaitMessage(PATIENCE)
                .await(PATIENCE, version -> !version.components().isEmpty());
        return asked;
    }

    @Test
    void offersToRetractToAskersAndModeratorsAndToAnswerAnewToAskersAlone() {
        var answer = asked();

        assertThat(offered(behind(newsroom.alice, answer))).containsExactly("Answer anew", "Retract");
        assertThat(offered(behind(moderator("mona"), answer))).containsExactly("Retract");
        assertThat(offered(behind(newsroom.bob, answer))).isEmpty();
        assertThat(offered(behind(newsroom.alice, Hands.asked(newsroom, true))))
                .containsExactly("Answer anew", "Share");
    }

    @Test
    void showsAPrivateAnswerToAllOnceWhereItsAskerMayAsk() {
        var hidden = Hands.asked(newsroom, true);
        var behind = behind(newsroom.alice, hidden);
        String guild = String.valueOf(newsroom.general.guildId());
        String alice = newsroom.alice.user().id();
        var by = new AdminAction(alice, "access", "");
        newsroom.state.guilds().keep(guild, new AccessRule(Subject.MEMBER, alice, Verdict.BLOCK), by);
        assertThat(words(press(newsroom.alice, behind, "Share"))).contains("You may not ask me here");
        newsroom.state.guilds().drop(guild, Subject.MEMBER, alice, by);

        var shared = finished(press(newsroom.alice, behind, "Share"));

        assertThat(shared.audience()).isEmpty();
        assertThat(onlyEmbed(shared).description()).isEqualTo("The ferry sails again [1].");
        assertThat(heading(shared)).isEqualTo("Does the ferry sail? (shared by alice)");
        assertThat(offered(behind(moderator("mo"), shared))).contains("Retract");
        assertThat(words(press(newsroom.alice, behind, "Share")))
                .isEqualTo("This answer is shared already, or not kept any more.");
        assertThat(words(press(newsroom.alice, behind(newsroom.alice, hidden), "Share")))
                .isEqualTo("This answer is shared already, or not kept any more.");
    }

    @Test
    void proposesWhatToAskNextAndAsksItWhereTheAnswerStands() {
        String told = "About 900 people live on the island all year.";
        var island = ArticleBuilder.article().id("island").body("The ferry sails again.\n" + told);
        newsroom.publish(island.build());
        newsroom.answers(drafting(island.build()));
        newsroom.answersNext(
                new ScriptedAnswerer(question -> cited(told, island.body(told).build())));
        var behind = behind(newsroom.alice, Hands.asked(newsroom, true));

        var answer = finished(press(newsroom.alice, behind, "How many people"));

        assertThat(heading(answer)).isEqualTo("How many people live on the island all year?");
        assertThat(answer.audience())
                .as("as private as what it was asked behind")
                .contains(newsroom.alice.user());
    }

    @Test
    void proposesToEachReaderInTheirLanguage() {
        String told = "Bruno Aske, the union's secretary, was on board.";
        var island = ArticleBuilder.article().id("aske").body("The ferry sails again.\n" + told);
        newsroom.publish(island.build());
        newsroom.answers(drafting(island.build()));
        newsroom.answersNext(
                new ScriptedAnswerer(question -> cited(told, island.body(told).build())));
        var answer = Hands.asked(newsroom, false);

        assertThat(offered(behind(newsroom.alice, answer))).contains("Who is Bruno Aske?");
        assertThat(offered(behind(moderator("moritz").speaking("de"), answer))).contains("Wer ist Bruno Aske?");
    }

    @Test
    void strikesAnAnswerThroughThatAModeratorRetractsAndBringsItBackForNobody() {
        var answer = asked();
        var asker = behind(newsroom.alice, answer);
        var moderator = moderator("mod");

        var done = retract(moderator, behind(moderator, answer), "*Wrong* ferry @everyone");

        assertThat(words(done)).isEqualTo("Retracted.");
        assertThat(onlyEmbed(answer).description())
                .isEqualTo("~~The ferry sails again [1].~~\n\n**Retracted** by "
                        + moderator.user().mention() + ": \\*Wrong\\* ferry @\u200beveryone");
        assertThat(answer.current().components()).isEmpty();
        assertThat(words(press(newsroom.alice, asker, "Answer anew")))
                .isEqualTo("This answer does not stand there any more.");
        assertThat(newsroom.state
                        .guilds()
                        .actions(String.valueOf(answer.channel().guildId()), 1))
                .extracting(noted -> noted.action().what())
                .containsExactly("answer.retract");
    }

    @Test
    void answersAnewInTheSamePlaceWithTheSameQuestion() {
        var answer = asked();
        var behind = behind(newsroom.alice, answer);
        var next = newsroom.answers(cited("It sails at noon [1].", FERRY));

        press(newsroom.alice, behind, "Answer anew");

        answer.await(
                PATIENCE,
                version -> !version.embeds().isEmpty()
                        && version.embeds().getFirst().description().equals("It sails at noon [1]."));
        assertThat(next.asked()).extracting(Question::text).containsExactly("Does the ferry sail?");
        assertThat(heading(answer)).isEqualTo("Does the ferry sail?");
        assertThat(behind.current().components()).isEmpty();
        assertThat(answer.current().components()).hasSize(5);
    }

    @Test
    void saysSoWhereAnAnswerToBeRedoneWasDeleted() {
        var answer = asked();
        var first = behind(newsroom.alice, answer);
        var second = behind(newsroom.alice, answer);
        newsroom.discord.world().messages().delete(answer);

        press(newsroom.alice, first, "Answer anew");
        first.await(PATIENCE, version -> version.content().equals("This answer does not stand there any more."));
        assertThat(words(retract(newsroom.alice, second, "gone")))
                .isEqualTo("This answer does not stand there any more.");
    }

    @Test
    void stopsAnAnswerForWhoAskedAndLetsNobodyElseDoSo() throws InterruptedException {
        var answer = open(new Newsroom.Waiting()).awaitMessage(PATIENCE);

        assertThat(words(press(newsroom.bob, answer, "Stop"))).startsWith("Only who asked, and moderators,");
        press(newsroom.alice, answer, "Stop");

        var stopped = answer.await(PATIENCE, version -> version.content().startsWith("Stopped"));
        assertThat(stopped.content())
                .isEqualTo("Stopped by " + newsroom.alice.user().mention() + ".");
        assertThat(stopped.components()).isEmpty();
    }

    @Test
    void stopsAnAnswerForAModerator() throws InterruptedException {
        var world = newsroom.discord.world();
        var guild = world.directory().guilds().getFirst();
        var moderator = new Member(world.directory().moderator(guild, "mia"), world);
        var answer = open(new Newsroom.Waiting()).awaitMessage(PATIENCE);

        press(moderator, answer, "Stop");

        answer.await(PATIENCE, version -> version.content().startsWith("Stopped by"));
    }

    @Test
    void letsAnAnswerStandThatIsDoneBeforeItIsStopped() throws InterruptedException {
        var waiting = new Newsroom.Waiting();
        var asked = open(waiting);
        String stop = control(asked.awaitMessage(PATIENCE), "Stop").customId();
        waiting.letGo.countDown();
        var answer = finished(asked);

        assertThat(answer.current().components())
                .extracting(Component::customId)
                .doesNotContain(stop);
    }
}
