package citewire.frontend.discord;

import static citewire.frontend.discord.Eyes.finished;
import static citewire.frontend.discord.Newsroom.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.fixtures.JourneyLog;
import citewire.simulator.world.Interaction;
import citewire.simulator.world.Message;
import citewire.state.OpenAnswerStore.OpenAnswer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a bot finds of the answers that one before it was killed over. */
@ExtendWith(JourneyLog.class)
class KilledBotTest {

    private static final String WORD = "I was restarted before";

    @TempDir
    Path folder;

    private Newsroom newsroom;

    @BeforeEach
    void open() {
        newsroom = Newsroom.open(folder);
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    @Test
    void keepsAnOpenAnswerUntilItIsShown() throws Exception {
        var waiting = new Newsroom.Waiting();
        newsroom.answers(waiting);
        var asked = ask(false);
        var shown = asked.awaitMessage(PATIENCE).await(PATIENCE, version -> !version.loading());
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> openAnswers().stream()
                        .anyMatch(answer -> answer.message()
                                .equals(asked.awaitMessage(PATIENCE).id())));
        waiting.letGo.countDown();
        finished(asked);

        assertThat(shown.content()).isNotEmpty();
        Awaitility.await().atMost(PATIENCE).until(() -> openAnswers().isEmpty());
    }

    @Test
    void endsWithAWordWhatWasLeftThinkingPublicOrPrivate() throws Exception {
        var thinking = leftBehind(false, "de", Instant.now());
        var hidden = leftBehind(true, "en", Instant.now());

        hidden.await(PATIENCE, version -> version.content().startsWith(WORD));
        thinking.await(PATIENCE, version -> version.content().startsWith("Ich wurde neu gestartet"));
        assertThat(thinking.current().components()).isEmpty();
        Awaitility.await().atMost(PATIENCE).until(() -> openAnswers().isEmpty());
    }

    @Test
    void reachesByItsChannelWhatIsOlderThanItsToken() throws Exception {
        var old = leftBehind(false, "en", Instant.now().minus(Duration.ofHours(1)));

        old.await(PATIENCE, version -> version.content().startsWith(WORD));
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> newsroom.discord.wire().exchanges().stream()
                        .anyMatch(exchange -> exchange.method().equals("PATCH")
                                && exchange.path().contains("/channels/")));
    }

    @Test
    void leavesAnAnswerAloneThatIsShownForGood() {
        var answer = finished(ask(false));
        newsroom.bot().close();
        newsroom.state.openAnswers().keep(left(answer, "no token any more", "en", Instant.EPOCH));
        newsroom.startBot();

        Awaitility.await().atMost(PATIENCE).until(() -> openAnswers().isEmpty());
        assertThat(answer.current().embeds()).hasSize(1);
    }

    @Test
    void forgetsWhatIsGone() {
        var gone = finished(ask(false));
        newsroom.discord.world().messages().delete(gone);
        newsroom.bot().close();
        newsroom.state.openAnswers().keep(left(gone, "", "en", Instant.now()));
        newsroom.startBot();

        Awaitility.await().atMost(PATIENCE).until(() -> openAnswers().isEmpty());
    }

    /** As a kill leaves it: the bot is gone, and all that it noted of its open answer is there. */
    private Message leftBehind(boolean hidden, String language, Instant begun) throws Exception {
        var waiting = new Newsroom.Waiting();
        newsroom.answers(waiting);
        var asked = ask(hidden);
        var message = asked.awaitMessage(PATIENCE);
        message.await(PATIENCE, version -> !version.loading());
        waiting.letGo.countDown();
        newsroom.bot().close();
        newsroom.discord.world().messages().edit(message, thinking());
        newsroom.state.openAnswers().keep(left(message, asked.token(), language, begun));
        newsroom.startBot();
        return message;
    }

    private static com.fasterxml.jackson.databind.JsonNode thinking() {
        var body = new com.fasterxml.jackson.databind.ObjectMapper().createObjectNode();
        body.put("content", "Searching the articles…").putArray("embeds");
        return body;
    }

    private static OpenAnswer left(Message message, String token, String language, Instant begun) {
        return new OpenAnswer(
                "q" + message.id(), token, message.channel().id(), message.id(), Locale.of(language), begun);
    }

    private List<OpenAnswer> openAnswers() {
        return newsroom.state.openAnswers().all();
    }

    private Interaction ask(boolean hidden) {
        return newsroom.alice.slash(
                newsroom.general, "ask", Map.of("question", "Does the ferry sail?", "private", hidden));
    }
}
