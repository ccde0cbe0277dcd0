package citewire.model;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.ask.AnswerListener;
import citewire.config.Config;
import citewire.config.Secret;
import citewire.domain.Answer;
import citewire.domain.Notice;
import citewire.domain.Question;
import citewire.fixtures.NewsDesk;
import citewire.fixtures.Passages;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** How each provider is spoken to, against a server that speaks its wire format; WireFaultsTest has the ways to fail. */
class ChatModelsTest {

    private static final Question WHERE =
            Question.of("Where will Yoon travel ahead of the summit?", Instant.parse("2024-07-08T12:00:00Z"));
    private static final String HAWAII = "Yoon will travel to Hawaii from Monday to Tuesday";
    private static final String ANSWER = HAWAII + ". [1]";

    @RegisterExtension
    private static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    @TempDir
    private static Path folder;

    private static NewsDesk desk;

    @BeforeAll
    static void open() {
        desk = NewsDesk.open(folder);
        desk.read(Passages.seed());
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void noneIsNoModel() {
        assertThat(ChatModels.from(config(Config.Provider.NONE, "", ""))).isEmpty();
    }

    @Test
    void makesNoCallBeforeAQuestion() {
        for (Config.Provider provider : Config.Provider.values()) {
            ChatModels.from(config(provider, "/v1", "key"));
        }
        ChatModels.from(
                new Config.Model(Config.Provider.OPENAI, "", "gpt", new Secret("key"), Duration.ofSeconds(5), 700));
        ChatModels.from(new Config.Model(
                Config.Provider.ANTHROPIC, "", "claude", new Secret("key"), Duration.ofSeconds(5), 700));
        ChatModels.from(
                new Config.Model(Config.Provider.GEMINI, "", "gemini", new Secret("key"), Duration.ofSeconds(5), 700));

        SERVER.verify(0, anyRequestedFor(anyUrl()));
    }

    @Test
    void speaksToAServerInOpenAisFormatWithoutAKey() {
        SERVER.stubFor(post("/v1/chat/completions").willReturn(stream(openAi(HAWAII, "[1].") + "data: [DONE]\n\n")));

        var answer = ask(config(Config.Provider.OPENAI, "/v1", ""));

        assertThat(answer.text()).isEqualTo(ANSWER);
        assertThat(answer.provenance().drafter()).isEqualTo("small-model");
        SERVER.verify(postRequestedFor(urlEqualTo("/v1/chat/completions"))
                .withHeader("Authorization", absent())
                .withRequestBody(matchingJsonPath("$.stream", equalTo("true")))
                .withRequestBody(matchingJsonPath("$.max_tokens", equalTo("700")))
                .withRequestBody(matchingJsonPath("$.messages[0].role", equalTo("system"))));
    }

    @Test
    void speaksToAnthropic() {
        SERVER.stubFor(post("/v1/messages").willReturn(stream("""
                event: message_start
                data: {"type":"message_start","message":{"id":"m","type":"message","role":"assistant","content":[],"model":"x","usage":{"input_tokens":1,"output_tokens":1}}}

                event: content_block_start
                data: {"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}}

                event: content_block_delta
                data: {"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"%s"}}

                event: content_block_delta
                data: {"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":" [1]."}}

                event: content_block_stop
                data: {"type":"content_block_stop","index":0}

                event: message_delta
                data: {"type":"message_delta","delta":{"stop_reason":"end_turn"},"usage":{"output_tokens":5}}

                event: message_stop
                data: {"type":"message_stop"}

                """.formatted(HAWAII))));

        assertThat(ask(config(Config.Provider.ANTHROPIC, "/v1", "key")).text()).isEqualTo(ANSWER);
        SERVER.verify(postRequestedFor(urlEqualTo("/v1/messages")).withHeader("x-api-key", equalTo("key")));
    }

    @Test
    void speaksToGemini() {
        String path = "/v1beta/models/small-model:streamGenerateContent";
        SERVER.stubFor(post(urlPathEqualTo(path)).willReturn(stream("""
                data: {"candidates":[{"content":{"role":"model","parts":[{"text":"%s"}]},"index":0}]}

                data: {"candidates":[{"content":{"role":"model","parts":[{"text":" [1]."}]},"finishReason":"STOP","index":0}],"usageMetadata":{"promptTokenCount":1,"candidatesTokenCount":5,"totalTokenCount":6}}

                """.formatted(HAWAII))));

        assertThat(ask(config(Config.Provider.GEMINI, "/v1beta", "key")).text()).isEqualTo(ANSWER);
        SERVER.verify(postRequestedFor(urlPathEqualTo(path)).withHeader("x-goog-api-key", equalTo("key")));
    }

    @Test
    void quotesWhereNobodyListens() {
        var nobody = new Config.Model(
                Config.Provider.OPENAI,
                "http://127.0.0.1:1/v1",
                "small-model",
                Secret.NONE,
                Duration.ofSeconds(5),
                700);

        assertThat(ask(nobody).provenance().notice()).isEqualTo(Notice.MODEL_UNAVAILABLE);
    }

    private Answer ask(Config.Model config) {
        return desk.pipeline(ChatModels.from(config).orElseThrow()).answer(WHERE, AnswerListener.NONE);
    }

    private static Config.Model config(Config.Provider provider, String path, String key) {
        return new Config.Model(
                provider, SERVER.baseUrl() + path, "small-model", new Secret(key), Duration.ofSeconds(10), 700);
    }

    private static ResponseDefinitionBuilder stream(String events) {
        return aResponse().withHeader("Content-Type", "text/event-stream").withBody(events);
    }

    private static String openAi(String... pieces) {
        var events = new StringBuilder();
        for (String piece : pieces) {
            events.append("data: {\"id\":\"1\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"%s \"}}]}\n\n"
                    .formatted(piece));
        }
        return events.append(
                        "data: {\"id\":\"1\",\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n")
                .toString();
    }
}
