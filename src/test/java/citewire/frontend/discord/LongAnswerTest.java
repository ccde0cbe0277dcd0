package citewire.frontend.discord;

import static citewire.frontend.discord.Eyes.words;
import static citewire.frontend.discord.Hands.behind;
import static citewire.frontend.discord.Hands.press;
import static citewire.frontend.discord.Hands.retract;
import static citewire.frontend.discord.Newsroom.FERRY;
import static citewire.frontend.discord.Newsroom.PATIENCE;
import static citewire.frontend.discord.Newsroom.cited;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.fixtures.JourneyLog;
import citewire.simulator.rest.Fault;
import citewire.simulator.rest.Route;
import citewire.simulator.world.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Answers that one message does not hold. */
@ExtendWith(JourneyLog.class)
class LongAnswerTest {

    private static final String LONG = IntStream.rangeClosed(1, 100)
            .mapToObj("Sentence number %d of this answer says what is said [1]."::formatted)
            .collect(Collectors.joining(" "));

    @TempDir
    Path folder;

    private Newsroom newsroom;

    @BeforeEach
    void open() {
        newsroom = Newsroom.open(folder);
        newsroom.publish(FERRY);
        newsroom.answers(cited(LONG, FERRY));
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    @Test
    void goesOnInFurtherMessagesAndHasItsSourcesAndControlsUnderTheLast() {
        ask(false);
        var messages = shown(2);

        assertThat(messages.stream().map(LongAnswerTest::text).collect(Collectors.joining(" ")))
                .isEqualTo(LONG);
        assertThat(messages.getFirst().current().components()).isEmpty();
        assertThat(messages.getFirst().current().embeds().getFirst().fields()).isEmpty();
        assertThat(messages.getLast().current().components()).hasSize(5);
        assertThat(messages.getLast().current().embeds().getFirst().fields()).hasSize(1);
    }

    @Test
    void isRetractedWhole() {
        ask(false);
        var last = shown(2).getLast();

        assertThat(words(retract(newsroom.alice, behind(newsroom.alice, last), "wrong")))
                .isEqualTo("Retracted.");
        assertThat(text(shown(1).getFirst())).startsWith("~~Sentence number 1 ").contains("**Retracted**");
    }

    @Test
    void isGivenAnewInTheLastOfItsMessages() {
        ask(false);
        var last = shown(2).getLast();
        newsroom.answers(cited("It sails at noon [1].", FERRY));
        press(newsroom.alice, behind(newsroom.alice, last), "Answer anew");
        Awaitility.await().atMost(PATIENCE).until(() -> seen(false).equals(List.of(last)));

        assertThat(text(last)).isEqualTo("It sails at noon [1].");
    }

    @Test
    void aPrivateOneStaysPrivate() {
        ask(true);

        Awaitility.await().atMost(PATIENCE).until(() -> seen(true).size() == 2);
        assertThat(seen(false)).isEmpty();
    }

    @Test
    void aReplyToAnyOfItsMessagesGoesOnFromIt() {
        var asked = newsroom.alice.mentionsBot(newsroom.general, "Does the ferry sail?");
        var first = newsroom.discord.awaitBotMessage(
                newsroom.general,
                PATIENCE,
                message -> Eyes.refersTo(message, asked)
                        && !message.current().embeds().isEmpty());

        assertThat(Hands.remembered(newsroom, first).id())
                .isNotEqualTo(shown(2).getLast().id());
    }

    @Test
    void goesOnInPlainWordsWhereTheBotMayNotEmbed() {
        newsroom.discord.faults().next(1, Route.EDIT_ANSWER, new Fault.Delayed(java.time.Duration.ZERO));
        newsroom.discord.faults().next(1, Route.EDIT_ANSWER, new Fault.Refused(403, 50013, "Missing Permissions"));
        newsroom.answers((question, listener) -> {
            newsroom.discord.awaitBotMessage(
                    newsroom.general, PATIENCE, message -> !message.content().isEmpty());
            return cited(LONG, FERRY);
        });
        ask(false);
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> newsroom.discord.messages(newsroom.general).stream()
                        .anyMatch(message -> message.content().contains("[1] ")
                                && message.content().contains("https://news.example/ferry")));

        var all = newsroom.discord.messages(newsroom.general).stream()
                .map(Message::content)
                .collect(Collectors.joining(" "));
        assertThat(all).startsWith(LONG);
    }

    private void ask(boolean hidden) {
        newsroom.alice.slash(newsroom.general, "ask", Map.of("question", "Does the ferry sail?", "private", hidden));
    }

    private List<Message> shown(int count) {
        Awaitility.await().atMost(PATIENCE).until(() -> seen(false).size() == count);
        return seen(false);
    }

    private List<Message> seen(boolean byOneAlone) {
        return newsroom.discord.messages(newsroom.general).stream()
                .filter(message -> !message.current().embeds().isEmpty())
                .filter(message -> message.audience().isPresent() == byOneAlone)
                .toList();
    }

    private static String text(Message message) {
        return message.current().embeds().getFirst().description();
    }
}
