package citewire.frontend.discord;

import static citewire.fixtures.ArticleBuilder.article;
import static citewire.frontend.discord.Newsroom.FERRY;
import static citewire.frontend.discord.Newsroom.PATIENCE;
import static citewire.frontend.discord.Newsroom.cited;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.Article;
import citewire.fixtures.JourneyLog;
import citewire.fixtures.NewStore;
import citewire.frontend.discord.question.QuestionId;
import citewire.simulator.world.Message;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the bot says under its own answers when their articles change: the real JDA in front of a simulated Discord. */
@ExtendWith(JourneyLog.class)
class CorrectionTest {

    private static final Article PORT = article()
            .id("port")
            .title("Port opens")
            .url("https://news.example/port")
            .body("The port opened on Friday.")
            .build();

    @TempDir
    Path folder;

    private Newsroom newsroom;

    @BeforeEach
    void open() {
        newsroom = Newsroom.open(folder);
        newsroom.publish(FERRY, PORT);
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    @Test
    void saysOnceUnderItsAnswerWhatItsArticleSaysNow() {
        var answer = answered("The ferry sails again [1].", FERRY);
        newsroom.publish(ferry("The ferry sailed again on Tuesday."));

        var reply = replyTo(answer);

        assertThat(reply.current().embeds()).singleElement().satisfies(embed -> {
            assertThat(embed.title()).isEqualTo("A source of this answer has changed");
            assertThat(embed.description()).isEqualTo("""
                    **[1] Ferry service to the islands resumes**
                    This answer quoted: “The ferry sailed again on Monday.”
                    The article now says: “The ferry sailed again on Tuesday.”
                    Harbour Times · undated · [news.example](<https://news.example/ferry>)""");
        });
        var other = answered("The port opened [1].", PORT);
        newsroom.publish(ferry("It was cold. The ferry sailed again on Tuesday."));
        newsroom.state.articles().withdraw(PORT.id());
        assertThat(replyTo(other).current().embeds().getFirst().description()).contains("The article was withdrawn.");
        assertThat(repliesTo(answer)).hasSize(1);
    }

    @Test
    void keepsSilentWhereTheQuoteStands() {
        var answer = answered("The ferry sails again [1].", FERRY);
        var other = answered("The port opened [1].", PORT);
        newsroom.publish(ferry("The ferry sailed again on Monday. It is full."));
        newsroom.state.articles().withdraw(PORT.id());

        replyTo(other);

        assertThat(repliesTo(answer)).isEmpty();
    }

    @Test
    void hearsOfWhatAnotherProcessTookInWhileItWasDown() {
        var answer = answered("The ferry sails again [1].", FERRY);
        newsroom.bot().close();
        try (var other = NewStore.open(folder.resolve("citewire.db"), Clock.systemUTC(), new Random(8))) {
            other.articles().commit(ferry("The ferry did not sail on Monday."));
        }

        newsroom.startBot();

        assertThat(replyTo(answer).current().embeds().getFirst().description())
                .contains("“The ferry did not sail on Monday.”");
    }

    @Test
    void leavesAPrivateAnswerAlone() {
        newsroom.answers(cited("The ferry sails again [1].", FERRY));
        var hidden = newsroom.alice
                .slash(newsroom.general, "ask", Map.of("question", "Does the ferry sail?", "private", true))
                .awaitMessage(PATIENCE);
        hidden.await(PATIENCE, version -> !version.embeds().isEmpty());
        var answer = answered("The port opened [1].", PORT);
        newsroom.publish(ferry("The ferry sailed again on Tuesday."));
        newsroom.state.articles().withdraw(PORT.id());

        replyTo(answer);

        assertThat(repliesTo(hidden)).isEmpty();
    }

    /** Asks, and waits until it is kept where the answer stands. */
    private Message answered(String text, Article cites) {
        newsroom.answers(cited(text, cites));
        var interaction = newsroom.alice.slash(newsroom.general, "ask", Map.of("question", "Is it so?"));
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

    private Message replyTo(Message answer) {
        return newsroom.discord.awaitBotMessage(newsroom.general, PATIENCE, message -> refersTo(message, answer));
    }

    private List<Message> repliesTo(Message answer) {
        return newsroom.discord.messages(newsroom.general).stream()
                .filter(message -> refersTo(message, answer))
                .toList();
    }

    private static boolean refersTo(Message message, Message answer) {
        return message.current()
                .json()
                .path("message_reference")
                .path("message_id")
                .asText()
                .equals(answer.id());
    }

    private static Article ferry(String body) {
        return article()
                .id("ferry")
                .url("https://news.example/ferry")
                .body(body)
                .build();
    }
}
