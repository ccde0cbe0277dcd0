package citewire.simulator.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import citewire.fixtures.ComponentBot;
import citewire.fixtures.JudgedDiscord;
import citewire.fixtures.PageClient;
import citewire.simulator.DiscordSimulator;
import citewire.simulator.options.SimulatorOptions;
import citewire.simulator.world.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the page is told of the wire, of an answer's reasons, and of troubles as they happen. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageWireTest {

    /** Gives every request itself as its reason. */
    private record Echo() implements Backstage {

        @Override
        public List<String> suggestions() {
            return List.of();
        }

        @Override
        public List<ModelChoice> models() {
            return List.of();
        }

        @Override
        public String useModel(String id) {
            throw new IllegalArgumentException(id);
        }

        @Override
        public List<Trouble> troubles() {
            return List.of();
        }

        @Override
        public String make(String trouble) {
            throw new IllegalArgumentException(trouble);
        }

        @Override
        public Optional<ObjectNode> why(String requestId) {
            return Optional.of(Json.object().put("question", requestId));
        }

        @Override
        public Optional<SourcePage> source(URI address) {
            return Optional.empty();
        }
    }

    private final DiscordSimulator simulator =
            JudgedDiscord.start(SimulatorOptions.defaults(), Clock.systemUTC(), new Echo());
    private final ComponentBot bot = new ComponentBot(simulator);
    private final PageClient mara = new PageClient(simulator.pageUrl(), null);
    private final String general = mara.channel("general");

    @AfterAll
    void close() {
        mara.close();
        bot.close();
        simulator.close();
    }

    @Test
    void anAnswersWireRunsFromItsInteractionToItsLastEdit() {
        command("think");
        var answer = mara.message(
                message -> message.at("/json/embeds/0/description").asText().equals("done"));

        assertThat(lines(answer, 5))
                .containsExactly(
                        "INTERACTION_CREATE", "POST callback", "PATCH @original", "PATCH @original", "PATCH @original");
        assertThat(wire(answer).toString()).doesNotContain(token());
        assertThat(wire(answer).at("/entries/0/json/d/token").asText()).isEqualTo("***");
        assertThat(wire(answer).at("/entries/1/path").asText()).endsWith("/***/callback");
        assertThat(why(answer)).isEqualTo(answer.at("/interaction/id").asText());
    }

    @Test
    void aPagesTurnBelongsToItsMessage() {
        command("choose");
        var offered = mara.messageSaying("choose");
        mara.act(
                "components",
                "{'channel':'%s','message':'%s','customId':'next','values':null}"
                        .formatted(general, offered.path("id").asText()));
        mara.messageSaying("page 2");

        assertThat(lines(offered, 4))
                .containsExactly("INTERACTION_CREATE", "POST callback", "INTERACTION_CREATE", "POST callback");
    }

    @Test
    void aRepliesWireRunsFromTheMessageThatAsked() {
        mara.act("messages", "{'channel':'%s','content':'<@%s> hi'}".formatted(general, mara.user("Citewire")));
        var asked = mara.message(
                message -> message.at("/json/author/username").asText().equals("Mara"));
        var reply = mara.message(message -> message.at("/json/content").asText().equals("heard in general!"));

        assertThat(lines(reply, 4)).first().isEqualTo("MESSAGE_CREATE");
        assertThat(lines(reply, 4))
                .containsExactlyInAnyOrder(
                        "MESSAGE_CREATE",
                        "POST typing",
                        "POST messages",
                        "PATCH " + reply.path("id").asText());
        assertThat(lines(asked, 1)).containsExactly("MESSAGE_CREATE");
        assertThat(why(reply)).isEqualTo(asked.path("id").asText());
        assertThat(mara.look("why?message=" + asked.path("id").asText())
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("none");
    }

    @Test
    void aCutSocketIsNotedAndResumed() {
        assertThat(mara.act("troubles", "{'id':'cut-socket'}")
                        .json()
                        .path("note")
                        .asText())
                .isEqualTo("The bot's socket was cut.");

        mara.note("The bot's socket was cut.");
        assertThat(mara.next(push -> push.path("type").asText().equals("bot"))
                        .path("online")
                        .asBoolean(true))
                .isFalse();
        assertThat(mara.note("The bot is back").path("text").asText())
                .matches("The bot is back: it resumed its session after \\d+\\.\\d s, nothing was missed\\.");
        assertThat(mara.next(push -> push.path("type").asText().equals("bot"))
                        .path("online")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void aRateLimitIsNotedOnceTheBotHasTriedAgain() {
        mara.act("troubles", "{'id':'rate-limit'}");
        mara.note("The next edit of an answer will be answered 429");

        command("think");

        assertThat(mara.note("Discord answered 429").path("text").asText())
                .matches("Discord answered 429 to PATCH /api/v10/webhooks/\\d+/\\*{3}/messages/@original; "
                        + "the bot waited [2-9]\\.\\d s and tried again\\.");
        mara.message(
                message -> message.at("/json/embeds/0/description").asText().equals("done"));
    }

    private void command(String name) {
        mara.act("commands", "{'channel':'%s','command':'%s','options':{}}".formatted(general, name));
    }

    private String why(JsonNode message) {
        return mara.look("why?message=" + message.path("id").asText())
                .json()
                .path("question")
                .asText();
    }

    private JsonNode wire(JsonNode message) {
        return mara.look("wire?message=" + message.path("id").asText()).json();
    }

    /** A message is shown before the wire has noted its last request, so that so many lines are waited for. */
    private List<String> lines(JsonNode message, int count) {
        return await().until(() -> lines(message), lines -> lines.size() >= count);
    }

    private List<String> lines(JsonNode message) {
        return Json.elements(wire(message).path("entries")).stream()
                .map(entry -> entry.path("kind").asText().equals("frame")
                        ? entry.path("type").asText()
                        : entry.path("method").asText() + " "
                                + entry.path("path").asText().replaceFirst(".*/", ""))
                .toList();
    }

    /** The token of the newest interaction, as it went over the wire. */
    private String token() {
        return simulator.wire().exchanges("POST", "/callback").getLast().path().split("/", -1)[5];
    }
}
