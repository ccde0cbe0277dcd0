package citewire.frontend.discord;

import static citewire.frontend.discord.Eyes.finished;
import static citewire.frontend.discord.Hands.behind;
import static citewire.frontend.discord.Hands.followUp;
import static citewire.frontend.discord.Hands.press;
import static citewire.frontend.discord.Hands.remembered;
import static citewire.frontend.discord.Newsroom.FERRY;
import static citewire.frontend.discord.Newsroom.PATIENCE;
import static citewire.frontend.discord.Newsroom.cited;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.AnswerStyle;
import citewire.domain.Question;
import citewire.fixtures.JourneyLog;
import citewire.fixtures.ScriptedAnswerer;
import citewire.simulator.world.Message;
import citewire.state.guild.AdminAction;
import citewire.state.guild.GuildSettings;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Whatever way a question takes in a server, it brings the server's time zone and style of answers. */
@ExtendWith(JourneyLog.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EntryPointsTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final ScriptedAnswerer answerer = new ScriptedAnswerer(question -> cited("The ferry sails [1].", FERRY));
    private Newsroom newsroom;

    @BeforeAll
    void open(@TempDir Path folder) {
        newsroom = Newsroom.open(folder);
        newsroom.publish(FERRY);
        newsroom.answers(answerer);
        newsroom.state
                .guilds()
                .keep(
                        String.valueOf(newsroom.general.guildId()),
                        GuildSettings.NONE.in(TOKYO).styled(AnswerStyle.SHORT),
                        new AdminAction("1", "settings.change", ""));
    }

    @AfterAll
    void close() {
        newsroom.close();
    }

    @Test
    void aCommandsDatesAreThoseOfTheServersDay() {
        finished(newsroom.alice.slash(
                newsroom.general,
                "ask",
                Map.of("question", "Does it sail?", "since", "2026-11-01", "until", "2026-11-02")));

        var window = latest().scope().window();
        assertThat(window.from()).isEqualTo(Instant.parse("2026-10-31T15:00:00Z"));
        assertThat(window.to()).isBetween(Instant.parse("2026-11-02T14:59:59Z"), Instant.parse("2026-11-02T15:00:00Z"));
    }

    @Test
    void aMentionAndAReplyToTheAnswer() {
        var mention = newsroom.alice.mentionsBot(newsroom.general, "does it sail?");
        var answer = remembered(newsroom, replyTo(mention));
        latest();

        var reply = newsroom.bob.repliesTo(answer, "and on Sunday?");
        replyTo(reply);

        assertThat(latest().text()).isEqualTo("and on Sunday?");
    }

    @Test
    void aFollowUpFormAndAnAnswerGivenAnew() {
        var asked = Hands.asked(newsroom, false);
        latest();

        finished(followUp(newsroom.bob, asked, "And on Monday?"));
        assertThat(latest().text()).isEqualTo("And on Monday?");

        int before = answerer.asked().size();
        press(newsroom.alice, behind(newsroom.alice, asked), "Answer anew").awaitCallback(PATIENCE);
        Awaitility.await().atMost(PATIENCE).until(() -> answerer.asked().size() > before);
        latest();
    }

    /** The latest question, in the server's zone and style. */
    private Question latest() {
        var question = answerer.asked().getLast();
        assertThat(question.zone()).isEqualTo(TOKYO);
        assertThat(question.style()).isEqualTo(AnswerStyle.SHORT);
        return question;
    }

    private Message replyTo(Message asked) {
        return newsroom.discord
                .world()
                .messages()
                .await(
                        asked.channel(),
                        PATIENCE,
                        message -> message.current()
                                        .json()
                                        .at("/message_reference/message_id")
                                        .asText()
                                        .equals(asked.id())
                                && message.current().json().path("components").size() > 1);
    }
}
