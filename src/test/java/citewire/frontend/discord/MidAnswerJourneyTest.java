package citewire.frontend.discord;

import static citewire.frontend.discord.Eyes.finished;
import static citewire.frontend.discord.Eyes.onlyEmbed;
import static citewire.frontend.discord.Eyes.words;
import static citewire.frontend.discord.Hands.behind;
import static citewire.frontend.discord.Hands.press;
import static citewire.frontend.discord.Newsroom.FERRY;
import static citewire.frontend.discord.Newsroom.PATIENCE;
import static citewire.frontend.discord.Newsroom.QUICK;
import static citewire.frontend.discord.Newsroom.cited;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.ask.AnswerListener;
import citewire.ask.Answerer;
import citewire.domain.Answer;
import citewire.domain.Question;
import citewire.fixtures.JourneyLog;
import citewire.simulator.client.Member;
import citewire.simulator.options.Limits;
import citewire.simulator.options.SimulatorOptions;
import citewire.simulator.world.Channel;
import citewire.simulator.world.Directory;
import citewire.simulator.world.Guild;
import citewire.simulator.world.Interaction;
import citewire.simulator.world.Message;
import citewire.simulator.world.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What members and admins do in Discord while an answer comes about: it ends in a sensible state, and nobody is alarmed. */
@ExtendWith(JourneyLog.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MidAnswerJourneyTest {

    private static final String SAILS = "The ferry sails again [1].";
    private static final Duration SOON = Duration.ofMillis(1500);

    private Newsroom newsroom;
    private LogLines log;
    private Newsroom.Waiting waiting;

    @BeforeAll
    void open(@TempDir Path folder) {
        newsroom = Newsroom.open(folder);
        newsroom.publish(FERRY);
    }

    @BeforeEach
    void answersWhenItIsLetGo() {
        log = new LogLines();
        waiting = waitingIn(newsroom);
    }

    private static Newsroom.Waiting waitingIn(Newsroom newsroom) {
        var waiting = new Newsroom.Waiting();
        newsroom.answers(waiting);
        return waiting;
    }

    @AfterEach
    void nothingIsLeftOver() {
        awaitNothingOpen(newsroom);
        log.close();
        assertThat(log.lines()).noneMatch(line -> line.startsWith("ERROR"));
    }

    private static void awaitNothingOpen(Newsroom newsroom) {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> newsroom.state.openAnswers().all().isEmpty());
    }

    @AfterAll
    void close() {
        newsroom.close();
    }

    private Directory directory() {
        return newsroom.discord.world().directory();
    }

    /** In a thread that a member has opened. */
    private Channel thread() {
        var thread = newsroom.bob.opensThread(newsroom.bob.says(newsroom.general, "About the ferry"), "Ferry");
        hinted(thread);
        return thread;
    }

    /** Members there have been told what they can do with an answer. */
    private void hinted(Channel channel) {
        newsroom.state.guilds().hint(String.valueOf(channel.guildId()), channel.id());
    }

    private Interaction begun(Member member, Channel channel) {
        var asked = member.slash(channel, "ask", Map.of("question", "Does the ferry sail?"));
        shown(asked.awaitMessage(PATIENCE));
        return asked;
    }

    private Message begunByMention(Member member, Channel channel) {
        member.mentionsBot(channel, "does the ferry sail?");
        var answer = newsroom.discord.awaitBotMessage(channel, PATIENCE, message -> true);
        shown(answer);
        return answer;
    }

    private static void shown(Message answer) {
        answer.await(PATIENCE, version -> version.content().contains("sails again"));
    }

    private Message answerIn(Channel channel) {
        return newsroom.discord.awaitBotMessage(
                channel, PATIENCE, message -> !message.current().embeds().isEmpty());
    }

    private List<Message> byTheBot(Channel channel) {
        return newsroom.discord.messages(channel).stream()
                .filter(message -> message.author().equals(directory().bot()))
                .toList();
    }

    private void bringsBackTheThread(Channel thread) {
        directory().archive(thread, true);
        waiting.letGo.countDown();

        assertThat(onlyEmbed(answerIn(thread)).description()).isEqualTo(SAILS);
        Awaitility.await().atMost(PATIENCE).until(() -> byTheBot(thread).size() == 1);
        assertThat(directory().archived(thread)).isFalse();
    }

    @Test
    void bringsBackAThreadThatIsArchivedWhileACommandIsAnsweredThere() {
        var thread = thread();
        begun(newsroom.alice, thread);

        bringsBackTheThread(thread);
    }

    @Test
    void bringsBackAThreadThatIsArchivedWhileAMentionIsAnsweredThere() {
        var thread = thread();
        begunByMention(newsroom.alice, thread);

        bringsBackTheThread(thread);
    }

    @Test
    void leavesAThreadAloneThatIsLockedAndArchived() {
        var thread = thread();
        var asked = begun(newsroom.alice, thread);
        directory().lock(thread);
        directory().archive(thread, true);

        waiting.letGo.countDown();

        awaitWarning("could not show an answer: ");
        assertThat(byTheBot(thread)).containsExactly(asked.awaitMessage(PATIENCE));
        assertThat(directory().archived(thread)).isTrue();
    }

    @Test
    void finishesInAThreadThatIsLockedAlone() {
        var thread = thread();
        var asked = begun(newsroom.alice, thread);
        directory().lock(thread);

        waiting.letGo.countDown();

        assertThat(onlyEmbed(finished(asked)).description()).isEqualTo(SAILS);
    }

    @Test
    void finishesACommandsAnswerWhereTheRightToSpeakOrToSeeTheChannelIsTakenAway() {
        var place = otherGuild();
        var asked = begun(place.ann(), place.hall());
        directory().withhold(place.guild(), Role.VIEW_CHANNEL | Role.SEND_MESSAGES | Role.EMBED_LINKS);

        waiting.letGo.countDown();

        assertThat(onlyEmbed(finished(asked)).description()).isEqualTo(SAILS);
    }

    @Test
    void takesAwayHalfAnAnswerThatItMayNotFinish() {
        var place = otherGuild();
        var half = begunByMention(place.ann(), place.hall());
        directory().withhold(place.guild(), Role.SEND_MESSAGES);

        waiting.letGo.countDown();

        Awaitility.await().atMost(PATIENCE).until(() -> half.deleted().isPresent());
        assertThat(byTheBot(place.hall())).isEmpty();
    }

    @Test
    void saysNothingMoreWhereItsAnswerIsDeleted() {
        var fresh = newsroom.discord.channel("fresh");
        var answer = begun(newsroom.alice, fresh).awaitMessage(PATIENCE);
        newsroom.discord.world().messages().delete(answer);

        waiting.letGo.countDown();

        awaitWarning("could not show an answer: 10008 Unknown Message");
        assertThat(byTheBot(fresh)).as("no hint under nothing either").isEmpty();
    }

    @Test
    void saysNothingMoreWhereAMentionsAnswerIsDeleted() {
        var lobby = newsroom.discord.channel("lobby");
        var answer = begunByMention(newsroom.alice, lobby);
        newsroom.discord.world().messages().delete(answer);

        waiting.letGo.countDown();

        awaitWarning("could not show an answer: 10008 Unknown Message");
        assertThat(byTheBot(lobby)).isEmpty();
    }

    @Test
    void endsQuietlyWhereItsChannelIsDeleted() {
        var doomed = newsroom.discord.channel("doomed");
        begun(newsroom.alice, doomed);
        directory().delete(doomed);

        waiting.letGo.countDown();

        awaitWarning("could not show an answer: 10003 Unknown Channel");
    }

    @Test
    void endsQuietlyWhereTheChannelOfAMentionIsDeleted() {
        var doomed = newsroom.discord.channel("damned");
        begunByMention(newsroom.alice, doomed);
        directory().delete(doomed);

        waiting.letGo.countDown();

        awaitWarning("could not show an answer: 10003 Unknown Channel");
    }

    @Test
    void editsItsMessageAsAnyOtherOnceTheTokenIsOverAndCannotReachAPrivateOne(@TempDir Path other) {
        var limits = new Limits(PATIENCE, SOON, 100, Duration.ofSeconds(1));
        try (var brief = Newsroom.open(other, SimulatorOptions.defaults().withLimits(limits), QUICK)) {
            var waitingThere = waitingIn(brief);
            var asked = begun(brief.alice, brief.general);
            var options = Map.of("question", "Does the ferry sail?", "private", true);
            var hidden = brief.bob.slash(brief.general, "ask", options);
            shown(hidden.awaitMessage(PATIENCE));

            var end = hidden.started().plus(SOON);
            Awaitility.await().atMost(PATIENCE).until(() -> Instant.now().isAfter(end));
            waitingThere.letGo.countDown();

            var answer = finished(asked);
            assertThat(onlyEmbed(answer).description()).isEqualTo(SAILS);
            String path = "/channels/" + brief.general.id() + "/messages/" + answer.id();
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> brief.discord.wire().exchanges("PATCH", path).size() == 1);
            awaitWarning("could not show an answer: 50027 ");
            awaitNothingOpen(brief);
        }
    }

    @Test
    void answersAnewOnceHoweverOftenThatIsPressed() {
        newsroom.answers(Hands.drafting(FERRY));
        var answer = Hands.asked(newsroom, false);
        var atTheDesk = behind(newsroom.alice, answer);
        var onTheWay = behind(newsroom.alice, answer);
        var script = new Counting(waiting);
        newsroom.answers(script);

        press(newsroom.alice, atTheDesk, "Answer anew");
        shown(answer);

        var second = press(newsroom.alice, onTheWay, "Answer anew");
        assertThat(words(second)).startsWith("This question is being answered anew already");
        waiting.letGo.countDown();
        answer.await(PATIENCE, version -> !version.embeds().isEmpty());
        assertThat(words(press(newsroom.alice, onTheWay, "Answer anew")))
                .startsWith("This question is being answered anew already, or was");
        assertThat(script.asked).hasValue(1);
    }

    @Test
    void answersAPrivateQuestionAnewOnceFromTwoClientsAtOnce() {
        newsroom.answers(Hands.drafting(FERRY));
        var hidden = Hands.asked(newsroom, true);
        var atTheDesk = behind(newsroom.alice, hidden);
        var onTheWay = behind(newsroom.alice, hidden);
        var script = new Counting((question, listener) -> cited(SAILS, FERRY));
        newsroom.answers(script);

        var first = press(newsroom.alice, atTheDesk, "Answer anew");
        var second = press(newsroom.alice, onTheWay, "Answer anew");

        Awaitility.await().atMost(PATIENCE).until(() -> settled(first) && settled(second));
        assertThat(List.of(
                        first.awaitMessage(PATIENCE).content(),
                        second.awaitMessage(PATIENCE).content()))
                .filteredOn(words -> words.startsWith("This question is being answered anew already"))
                .hasSize(1);
        assertThat(script.asked).hasValue(1);
    }

    private static boolean settled(Interaction interaction) {
        var shown = interaction.awaitMessage(PATIENCE).current();
        return !shown.embeds().isEmpty() || shown.content().startsWith("This question");
    }

    private void awaitWarning(String words) {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(log.lines()).singleElement().asString().startsWith("WARN " + words));
    }

    private Place otherGuild() {
        var guild = directory().addGuild("Other");
        var hall = directory().textChannel(guild, "hall");
        hinted(hall);
        return new Place(guild, hall, new Member(directory().human(guild, "ann"), newsroom.discord.world()));
    }

    private record Place(Guild guild, Channel hall, Member ann) {}

    /** How often it is asked. */
    private record Counting(Answerer answerer, AtomicInteger asked) implements Answerer {

        Counting(Answerer answerer) {
            this(answerer, new AtomicInteger());
        }

        @Override
        public Answer answer(Question question, AnswerListener listener) {
            asked.incrementAndGet();
            return answerer.answer(question, listener);
        }
    }
}
