package citewire.simulator.model;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.ask.AnswerListener;
import citewire.config.Config;
import citewire.config.Secret;
import citewire.domain.Answer;
import citewire.domain.Notice;
import citewire.domain.Question;
import citewire.fixtures.JudgedDiscord;
import citewire.fixtures.NewsDesk;
import citewire.fixtures.Passages;
import citewire.model.ChatModels;
import citewire.simulator.DiscordSimulator;
import citewire.simulator.options.SimulatorOptions;
import citewire.simulator.wire.WireEntry.Exchange;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripted model as the bot's own client reads it, and its answers as the bot's own check takes them. */
class ScriptedModelTest {

    private static final DiscordSimulator SIMULATOR =
            JudgedDiscord.start(SimulatorOptions.defaults(), Clock.systemUTC());

    @TempDir
    private static Path folder;

    private static NewsDesk desk;

    @BeforeAll
    static void open() {
        SIMULATOR.model().pace(Duration.ZERO);
        desk = NewsDesk.open(folder);
        desk.read(Passages.seed());
    }

    @AfterAll
    static void close() {
        desk.close();
        SIMULATOR.close();
    }

    @BeforeEach
    void up() {
        SIMULATOR.model().switchOn();
    }

    @Test
    void theHonestScriptAnswersAndEverySentenceStands() {
        var answer = ask(Script.HONEST, "Where will Yoon travel ahead of the NATO summit?");

        assertThat(answer).isInstanceOf(Answer.Cited.class);
        assertThat(answer.provenance().drafter()).isEqualTo("scripted-honest");
        assertThat(answer.provenance().notice()).isNull();
        assertThat(answer.text()).contains("Yoon will travel to Hawaii from Monday to Tuesday");
        assertThat(words(answer.text())).isEqualTo(words(said()));
    }

    @Test
    void theLiarsLieIsNotShown() {
        var answer = ask(Script.LIAR, "Where will Yoon travel ahead of the NATO summit?");

        var honest = ask(Script.HONEST, "Where will Yoon travel ahead of the NATO summit?");
        assertThat(words(answer.text())).isEqualTo(words(honest.text()));
        var liar = SIMULATOR
                .model()
                .wire()
                .exchanges()
                .get(SIMULATOR.model().wire().exchanges().size() - 2);
        assertThat(words(text(liar)))
                .isNotEqualTo(words(honest.text()))
                .hasSizeGreaterThan(words(honest.text()).length());
    }

    @Test
    void whatThePassagesDoNotHoldIsNotCovered() {
        var answer = ask(Script.HONEST, "Which summit decided the price of bananas in Brazil after the flood?");

        assertThat(answer).isInstanceOf(Answer.Declined.class);
    }

    @Test
    void whileItIsOffQuotesStandIn() {
        SIMULATOR.model().switchOff();

        var answer = ask(Script.HONEST, "Where will Yoon travel ahead of the NATO summit?");

        assertThat(SIMULATOR.model().isOn()).isFalse();
        assertThat(answer.provenance().notice()).isEqualTo(Notice.MODEL_UNAVAILABLE);
        assertThat(last().status()).isEqualTo(503);
    }

    @Test
    void aFollowUpIsMadeToStandAlone() {
        var asked = """
                Read and understand the conversation.

                Conversation:
                User: Where will Yoon travel ahead of the NATO summit?
                AI: (answered from: South Korea to warn)

                User query: When does he arrive there?

                It is very important that you provide only reformulated query and nothing else!""";

        assertThat(models(Script.HONEST).blocking().chat(asked))
                .isEqualTo("When does he arrive there (Yoon, travel, ahead, NATO, summit)?");
        assertThat(models(Script.HONEST)
                        .blocking()
                        .chat(asked.replace("When does he arrive there?", "Which countries does NATO have?")))
                .isEqualTo("Which countries does NATO have?");
    }

    @Test
    void textComesInPiecesAsOpenAiSendsThem() {
        var events = post("""
                {"model":"scripted-honest","stream":true,"messages":[{"role":"user","content":[{"type":"text","text":"hello"}]}]}""");

        assertThat(events.headers().firstValue("Content-Type")).hasValue("text/event-stream");
        assertThat(events.body())
                .startsWith("data: {\"id\":\"chatcmpl-")
                .contains("\"object\":\"chat.completion.chunk\"")
                .contains("{\"content\":\" model:\"}")
                .contains("\"finish_reason\":\"stop\"")
                .endsWith("data: [DONE]\n\n");
    }

    @Test
    void anUnknownModelIsNotFound() {
        var answer = post("{\"model\":\"another\",\"messages\":[]}");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("model_not_found");
        assertThat(post("no JSON").statusCode()).isEqualTo(404);
    }

    private static Answer ask(Script script, String question) {
        return desk.pipeline(models(script))
                .answer(Question.of(question, Instant.parse("2024-07-08T12:00:00Z")), AnswerListener.NONE);
    }

    private static ChatModels models(Script script) {
        return ChatModels.from(new Config.Model(
                        Config.Provider.OPENAI,
                        SIMULATOR.modelUrl().toString(),
                        script.id(),
                        Secret.NONE,
                        Duration.ofSeconds(10),
                        700))
                .orElseThrow();
    }

    private static Exchange last() {
        return SIMULATOR.model().wire().exchanges().getLast();
    }

    private static String said() {
        return text(last());
    }

    private static String text(Exchange exchange) {
        return Objects.requireNonNull(exchange.response())
                .at("/choices/0/message/content")
                .asText();
    }

    /** Without what the check may change: the citations' numbers and places, and the dates beside quotes. */
    private static String words(String text) {
        return text.replaceAll("\\[\\d+]| \\(\\w+: \\d+ \\w+ \\d{4}\\)", "")
                .replaceAll("[\\s.]+", " ")
                .strip();
    }

    private static HttpResponse<String> post(String body) {
        var request = HttpRequest.newBuilder(URI.create(SIMULATOR.modelUrl() + "/chat/completions"))
                .POST(BodyPublishers.ofString(body))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
