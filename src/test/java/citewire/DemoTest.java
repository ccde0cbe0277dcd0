package citewire;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.fixtures.JudgedDiscord;
import citewire.fixtures.PageClient;
import citewire.frontend.terminal.workspace.DemoOptions;
import citewire.frontend.terminal.workspace.GlobalOptions;
import citewire.frontend.terminal.workspace.Progress;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo's wiring, without a browser: the whole bot, and what its page is told. */
class DemoTest {

    private static final String TURNOUT = "What was the turnout in the harbour council election?";

    private static Demo demo;
    private static PageClient page;

    @BeforeAll
    static void open(@TempDir Path folder) {
        var environment = Map.of("CITEWIRE_DATA", folder.toString(), "CITEWIRE_EMBEDDING_ENABLED", "false");
        var settings = Settings.load(new GlobalOptions(null, null, "warn"), environment);
        demo = Demo.open(settings, new DemoOptions("127.0.0.1", 0, List.of()), Shutdown.listening());
        JudgedDiscord.judging(demo.discord());
        demo.awaitArticles(Progress.NONE);
        demo.discord().model().pace(Duration.ZERO);
        page = new PageClient(demo.page(), null);
    }

    @AfterAll
    static void close() {
        page.close();
        demo.close();
    }

    @Test
    void quotesAnswerAndSayWhyAndACorrectionChangesThem() {
        var answer = ask(TURNOUT);
        assertThat(description(answer)).contains("48.3 percent", "[1]");
        var why = why(answer);
        assertThat(why.path("status").asText()).isEqualTo("answered");
        assertThat(why.path("drafter").asText()).isEqualTo("quotes");
        assertThat(why.path("confidence").asDouble())
                .isGreaterThanOrEqualTo(why.path("threshold").asDouble());
        assertThat(why.at("/sentences/0/verdict").asText()).isEqualTo("keep");
        assertThat(why.at("/passages/0/words/rank").asInt()).isPositive();

        assertThat(trouble("correction")).startsWith("A correction was published.");
        var corrected = page.message(
                message -> message.at("/json/message_reference/message_id").equals(answer.path("id")));
        assertThat(description(corrected)).contains("48.3 percent", "45.3 percent");
        assertThat(description(ask(TURNOUT))).contains("45.3 percent").doesNotContain("48.3");
        assertThat(trouble("correction")).startsWith("The correction is out already.");
        assertThat(page.act("troubles", "{'id':'flood'}").status()).isEqualTo(404);
    }

    @Test
    void aLieIsDroppedAndAModelThatIsDownIsReplacedByQuotes() {
        assertThat(model("scripted-liar")).contains("Scripted model that lies");
        var why = why(ask("How many homes lost power in storm Ysolde?"));
        assertThat(why.path("drafter").asText()).isEqualTo("scripted-liar");
        assertThat(why.path("sentences").findValuesAsText("verdict")).contains("keep", "drop");

        assertThat(trouble("model-down")).startsWith("The scripted model is down");
        assertThat(why(ask(TURNOUT)).path("notice").asText()).isEqualTo("The model failed, so quotes took over.");
        assertThat(trouble("model-down")).isEqualTo("The scripted model is up again.");
        assertThat(model("quotes")).contains("No model");
        assertThat(page.act("models", "{'id':'oracle'}").status()).isEqualTo(400);
    }

    @Test
    void whatTheArticlesDoNotHoldIsDeclinedWithItsReason() {
        var why = why(ask("Which glacier melted fastest in the Andes in 1987?"));

        assertThat(why.path("status").asText()).isEqualTo("declined");
        assertThat(why.path("reason").asText()).isEqualTo("the articles do not hold the answer");
    }

    @Test
    void aCitedArticleCanBeOpenedAtItsInventedAddress() {
        var article = page.fetch(page.request("press/harbour-ledger.example/news/council-result-ledger"));

        assertThat(article.statusCode()).isEqualTo(200);
        assertThat(article.body()).contains("How the harbour district voted", "Harbour Ledger", "invented");
        assertThat(page.send(page.request("press/evil.example/news/council-result-ledger"))
                        .status())
                .isEqualTo(404);
    }

    private static JsonNode ask(String question) {
        var asked = page.act(
                "commands",
                "{'channel':'%s','command':'ask','options':{'question':'%s'}}"
                        .formatted(page.channel("general"), question));
        String id = asked.json().path("interaction").asText();
        return page.message(message -> message.at("/interaction/id").asText().equals(id)
                && !message.at("/json/embeds/0").isMissingNode());
    }

    private static String description(JsonNode message) {
        return message.at("/json/embeds/0/description").asText();
    }

    private static JsonNode why(JsonNode message) {
        return page.look("why?message=" + message.path("id").asText()).json();
    }

    private static String trouble(String id) {
        return page.act("troubles", "{'id':'" + id + "'}").json().path("note").asText();
    }

    private static String model(String id) {
        return page.act("models", "{'id':'" + id + "'}").json().path("note").asText();
    }
}
