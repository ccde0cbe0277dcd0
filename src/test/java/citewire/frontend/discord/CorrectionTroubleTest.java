package citewire.frontend.discord;

import static citewire.fixtures.ArticleBuilder.article;
import static citewire.frontend.discord.Newsroom.FERRY;
import static citewire.frontend.discord.Newsroom.PATIENCE;
import static citewire.frontend.discord.Newsroom.cited;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.Article;
import citewire.fixtures.JourneyLog;
import citewire.frontend.discord.question.QuestionId;
import citewire.simulator.rest.Fault;
import citewire.simulator.rest.Route;
import citewire.simulator.wire.WireEntry;
import citewire.simulator.world.Channel;
import citewire.simulator.world.Message;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a correction that Discord does not take: the real JDA in front of a simulated Discord. */
@ExtendWith(JourneyLog.class)
class CorrectionTroubleTest {

    private static final Article PORT = article()
            .id("port")
            .title("Port opens")
            .url("https://news.example/port")
            .body("The port opened on Friday.")
            .build();

    @TempDir
    Path folder;

    private Newsroom newsroom;
    private Channel harbour;
    private LogLines log;

    @BeforeEach
    void open() {
        newsroom = Newsroom.open(folder);
        newsroom.publish(FERRY, PORT);
        harbour = newsroom.discord.channel("harbour");
        log = new LogLines();
    }

    @AfterEach
    void close() {
        newsroom.close();
        log.close();
    }

    @Test
    void anAnswerThatWasDeletedIsTriedOnceAndLeftAlone() {
        var answer = answered(newsroom.general, FERRY);
        newsroom.discord.moderator("mod").deletes(answer);

        change(FERRY, "The ferry sailed again on Tuesday.");
        afterwards();

        assertThat(sent(newsroom.general))
                .extracting(WireEntry.Exchange::status)
                .containsExactly(400);
        assertThat(log.lines()).isEmpty();
    }

    @Test
    void aRightThatWasTakenAwayEndsIt() {
        var answer = answered(newsroom.general, FERRY);
        newsroom.discord.faults().next(2, Route.CREATE_MESSAGE, new Fault.Refused(403, 50013, "Missing Permissions"));

        change(FERRY, "The ferry sailed again on Tuesday.");
        afterwards();

        assertThat(sent(newsroom.general))
                .as("once with an embed, once in plain words, as the embed may be what is not allowed")
                .extracting(WireEntry.Exchange::status)
                .containsExactly(403, 403);
        assertThat(repliesTo(answer)).isEmpty();
        assertThat(log.lines()).isEmpty();
    }

    @Test
    void aChannelThatIsGoneEndsIt() {
        var answer = answered(newsroom.general, FERRY);
        newsroom.discord.faults().next(1, Route.CREATE_MESSAGE, new Fault.Refused(404, 10003, "Unknown Channel"));

        change(FERRY, "The ferry sailed again on Tuesday.");
        afterwards();

        assertThat(sent(newsroom.general))
                .extracting(WireEntry.Exchange::status)
                .containsExactly(404);
        assertThat(repliesTo(answer)).isEmpty();
        assertThat(log.lines()).isEmpty();
    }

    @Test
    void whereDiscordAsksToWaitItIsToldOnceAfterTheWait() {
        var answer = answered(newsroom.general, FERRY);
        newsroom.discord.faults().next(1, Route.CREATE_MESSAGE, new Fault.RateLimited(Duration.ofSeconds(1)));

        change(FERRY, "The ferry sailed again on Tuesday.");
        awaitReplyTo(answer);
        afterwards();

        assertThat(repliesTo(answer)).hasSize(1);
        assertThat(log.lines()).isEmpty();
    }

    @Test
    void aServerThatFailsIsToldOfOnceAndTriedAgainWithTheNextLook() {
        var answer = answered(newsroom.general, FERRY);
        newsroom.discord.faults().next(1, Route.CREATE_MESSAGE, new Fault.ServerError(500));

        change(FERRY, "The ferry sailed again on Tuesday.");
        Awaitility.await().atMost(PATIENCE).until(() -> !log.events().isEmpty());
        assertThat(repliesTo(answer)).isEmpty();
        afterwards();
        awaitReplyTo(answer);

        assertThat(repliesTo(answer)).hasSize(1);
        assertThat(log.lines()).containsExactly("ERROR could not correct an answer");
    }

    @Test
    void aChannelHearsFiveCorrectionsAnHourOfTheNewestAnswers() {
        var answers = new ArrayList<Message>();
        for (int i = 0; i < 6; i++) {
            answers.add(answered(newsroom.general, FERRY));
        }

        change(FERRY, "The ferry sailed again on Tuesday.");
        afterwards();

        assertThat(repliesTo(answers.getFirst())).isEmpty();
        assertThat(answers.subList(1, 6))
                .allSatisfy(answer -> assertThat(repliesTo(answer)).hasSize(1));
        assertThat(log.lines()).isEmpty();
    }

    /** Waits until another look has gone by: a correction in another channel was told. */
    private void afterwards() {
        var other = answered(harbour, PORT);
        change(PORT, "The port opened on Saturday.");
        awaitReplyTo(other);
    }

    private void change(Article article, String body) {
        newsroom.publish(article()
                .id(article.id().value())
                .title(article.header().title())
                .url(String.valueOf(article.header().url()))
                .body(body)
                .build());
    }

    /** Asks, and waits until it is kept where the answer stands. */
    private Message answered(Channel channel, Article cites) {
        newsroom.answers(cited("It is so [1].", cites));
        var interaction = newsroom.alice.slash(channel, "ask", Map.of("question", "Is it so?"));
        var message = interaction.awaitMessage(PATIENCE);
        message.await(PATIENCE, version -> !version.embeds().isEmpty());
        String id = QuestionId.of(Long.parseLong(interaction.id()));
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> newsroom.state
                        .answers()
                        .find(id)
                        .filter(kept -> kept.shown() != null)
                        .isPresent());
        return message;
    }

    private void awaitReplyTo(Message answer) {
        newsroom.discord.awaitBotMessage(answer.channel(), PATIENCE, message -> Eyes.refersTo(message, answer));
    }

    private List<Message> repliesTo(Message answer) {
        return newsroom.discord.messages(answer.channel()).stream()
                .filter(message -> Eyes.refersTo(message, answer))
                .toList();
    }

    /** The messages that the bot has tried to send to a channel, answers to commands not among them. */
    private List<WireEntry.Exchange> sent(Channel channel) {
        return newsroom.discord.wire().exchanges("POST", "/channels/" + channel.id() + "/messages");
    }
}
