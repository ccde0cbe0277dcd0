package citewire.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.fixtures.JudgedDiscord;
import citewire.fixtures.TurnedClock;
import citewire.simulator.PlainClient.Answer;
import citewire.simulator.client.Member;
import citewire.simulator.options.SimulatorOptions;
import citewire.simulator.rest.Fault;
import citewire.simulator.rest.Route;
import citewire.simulator.world.Callback;
import citewire.simulator.world.Channel;
import citewire.simulator.world.Interaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests that Discord would refuse, as no client library sends them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestErrorsTest {

    private final TurnedClock clock = new TurnedClock(Instant.parse("2026-11-23T12:00:00Z"));
    private final DiscordSimulator simulator = JudgedDiscord.start(SimulatorOptions.defaults(), clock);
    private final PlainClient client = new PlainClient(simulator);
    private final Channel general = simulator.channel("general");
    private final Member alice = simulator.member("alice");
    private final String application = simulator.world().directory().bot().id();

    @BeforeAll
    void sendsWhatIsToBeRefused() {
        for (var request : List.of(
                "POST /interactions/*/*/callback",
                "POST /channels/*/messages",
                "POST /channels/*/messages/*/threads")) {
            JudgedDiscord.expectRefused(simulator, request);
        }
    }

    @AfterAll
    void refusesInDiscordsForm() {
        simulator.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, users/@me, wrong, 401, 0",
        "GET, nowhere, right, 404, 0",
        "GET, channels/1, right, 404, 10003",
        "GET, channels/1/messages, right, 404, 10003",
        "GET, applications/1/commands, right, 404, 10002",
        "POST, interactions/1/x/callback, wrong, 404, 10062",
        "PATCH, webhooks/1/x/messages/@original, wrong, 404, 10015",
        "POST, users/@me/channels, right, 400, 50033",
    })
    void refusesWhatItDoesNotKnow(String method, String path, String token, int status, int code) {
        var authorization =
                token.equals("right") ? "Bot " + simulator.options().bot().token() : "Bot nobody's";

        var answer = client.send(
                method,
                path,
                "application/json",
                path.endsWith("callback") ? "{'type':5}".replace('\'', '"') : "{}",
                authorization);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.http().headers().firstValue("via")).contains("1.1 google");
    }

    @Test
    void refusesAnEmptyMessageAndBrokenJson() {
        assertThat(post("{}").code()).isEqualTo(50006);
        assertThat(post("{\"content\":").code()).isEqualTo(50109);
    }

    @Test
    void refusesAMessageInAForumOrACategoryWhichHoldNone() {
        var directory = simulator.world().directory();
        var category = directory.newCategory(simulator.guild(), "Talk");

        for (var channel : List.of(category, directory.newForum(category, "ideas"))) {
            var answer = client.send("POST", "channels/" + channel.id() + "/messages", "{\"content\":\"hello\"}");

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.code()).isEqualTo(50008);
        }
    }

    @Test
    void refusesTextThatIsTooLong() {
        assertThat(post("{\"content\":\"" + "x".repeat(2000) + "\"}").status()).isEqualTo(200);
        assertThat(error(post("{\"content\":\"" + "x".repeat(2001) + "\"}"), "/content"))
                .isEqualTo("BASE_TYPE_MAX_LENGTH");
        assertThat(error(post(embeds(embed(4097))), "/embeds/0/description")).isEqualTo("BASE_TYPE_MAX_LENGTH");
        assertThat(post(embeds(embed(3000) + "," + embed(3000))).status()).isEqualTo(200);
        assertThat(error(post(embeds(embed(3000) + "," + embed(3001))), "/embeds"))
                .isEqualTo("MAX_EMBED_SIZE_EXCEEDED");
        assertThat(error(post(embeds("{\"fields\":[{\"name\":\"\",\"value\":\"v\"}]}")), "/embeds/0/fields/0/name"))
                .isEqualTo("BASE_TYPE_REQUIRED");
        assertThat(error(post(embeds("{\"title\":\"t\",\"url\":\"javascript:1\"}")), "/embeds/0/url"))
                .isEqualTo("URL_TYPE_INVALID_URL");
    }

    @Test
    void refusesComponentsThatDoNotFit() {
        assertThat(post(row(buttons(5))).status()).isEqualTo(200);
        assertThat(error(post(row(buttons(6))), "/components/0/components"))
                .isEqualTo("COMPONENT_LAYOUT_WIDTH_EXCEEDED");
        assertThat(error(post(row(button("x".repeat(101)))), "/components/0/components/0/custom_id"))
                .isEqualTo("BASE_TYPE_BAD_LENGTH");
        assertThat(error(post(row(button("same") + "," + button("same"))), "/components/0/components/1/custom_id"))
                .isEqualTo("COMPONENT_CUSTOM_ID_DUPLICATED");
        assertThat(error(
                        post(row("{\"type\":2,\"style\":1,\"label\":\"no id\"}")),
                        "/components/0/components/0/custom_id"))
                .isEqualTo("BASE_TYPE_REQUIRED");
        assertThat(error(post(row("{\"type\":2,\"style\":5,\"label\":\"no url\"}")), "/components/0/components/0/url"))
                .isEqualTo("BASE_TYPE_REQUIRED");
        assertThat(error(post(row(select(26))), "/components/0/components/0/options"))
                .isEqualTo("BASE_TYPE_MAX_LENGTH");
        assertThat(error(post("{\"components\":[" + button("bare") + "]}"), "/components/0/type"))
                .isEqualTo("UNION_TYPE_CHOICES");
    }

    @Test
    void takesNewLayoutsOnlyWithoutContent() {
        var text = "{\"flags\":32768,\"components\":[{\"type\":10,\"content\":\"%s\"}]%s}";

        assertThat(post(text.formatted("a text", "")).status()).isEqualTo(200);
        assertThat(error(post(text.formatted("a text", ",\"content\":\"more\"")), "/content"))
                .isEqualTo("MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2");
        assertThat(error(post(text.formatted("x".repeat(4001), "")), "/components"))
                .isEqualTo("COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED");
    }

    @Test
    void letsAnInteractionBeAcknowledgedOnceAndInTime() {
        var late = ask();
        clock.turn(Duration.ofMillis(3001));
        var early = ask();

        assertThat(callback(late, "{\"type\":5}").code()).isEqualTo(10062);
        assertThat(callback(early, "{\"type\":5}").status()).isEqualTo(200);
        assertThat(callback(early, "{\"type\":5}").code()).isEqualTo(40060);
        assertThat(late.callback()).isEmpty();
        assertThat(early.callback()).contains(Callback.DEFERRED_REPLY);
    }

    @Test
    void refusesAnAcknowledgementThatDoesNotFit() {
        assertThat(callback(ask(), "{\"type\":3}").code()).isEqualTo(50035);
        assertThat(callback(ask(), "{\"type\":6}").code()).isEqualTo(50035);
        assertThat(callback(ask(), "{\"type\":8,\"data\":{\"choices\":[]}}").code())
                .isEqualTo(50035);
        assertThat(callback(ask(), "{\"type\":4,\"data\":{}}").code()).isEqualTo(50006);
        assertThat(callback(ask(), "{\"type\":9,\"data\":{\"custom_id\":\"f\",\"title\":\"t\"}}")
                        .code())
                .isEqualTo(50035);
    }

    @Test
    void takesAtMostTwentyFiveSuggestions() {
        ask();
        var completion = alice.autocomplete(general, "ask", "question", "wh");
        var choices = IntStream.range(0, 26)
                .mapToObj(i -> "{\"name\":\"n" + i + "\",\"value\":\"v\"}")
                .collect(Collectors.joining(",", "[", "]"));

        assertThat(callback(completion, "{\"type\":8,\"data\":{\"choices\":" + choices + "}}")
                        .code())
                .isEqualTo(50035);
        assertThat(callback(completion, "{\"type\":4,\"data\":{\"content\":\"no\"}}")
                        .code())
                .isEqualTo(50035);
    }

    @Test
    void servesAnAnswerForFifteenMinutes() {
        var interaction = ask();
        var original = "webhooks/" + application + "/" + interaction.token() + "/messages/@original";
        assertThat(client.send("PATCH", original, "{\"content\":\"early\"}").code())
                .isEqualTo(10015);

        callback(interaction, "{\"type\":5}");
        clock.turn(Duration.ofMinutes(14));
        assertThat(client.send("PATCH", original, "{\"content\":\"still\"}").status())
                .isEqualTo(200);
        assertThat(client.send("GET", original, "").body().path("content").asText())
                .isEqualTo("still");
        clock.turn(Duration.ofMinutes(2));
        var late = client.send("PATCH", original, "{\"content\":\"late\"}");
        assertThat(late.status()).isEqualTo(401);
        assertThat(late.code()).isEqualTo(50027);
    }

    @Test
    void fillsADeferredAnswerWithTheFirstFollowUp() {
        var interaction = ask();
        var webhook = "webhooks/" + application + "/" + interaction.token();
        callback(interaction, "{\"type\":5,\"data\":{\"flags\":64}}");
        var first = client.send("POST", webhook, "{\"content\":\"first\"}");
        var second = client.send("POST", webhook, "{\"content\":\"second\"}");

        var original = interaction.message().orElseThrow();
        assertThat(first.body().path("id").asText()).isEqualTo(original.id());
        assertThat(original.current().ephemeral()).isTrue();
        assertThat(interaction.followups())
                .extracting(message -> message.content())
                .containsExactly("second");
        var secondPath = webhook + "/messages/" + second.body().path("id").asText();
        assertThat(client.send("DELETE", secondPath, "").status()).isEqualTo(204);
        assertThat(client.send("DELETE", secondPath, "").code()).isEqualTo(10008);
    }

    @Test
    void takesAMultipartMessageWithItsFile() {
        var body = String.join(
                "\r\n",
                "--b",
                "Content-Disposition: form-data; name=\"payload_json\"",
                "Content-Type: application/json",
                "",
                "{\"content\":\"see the file\"}",
                "--b",
                "Content-Disposition: form-data; name=\"files[0]\"; filename=\"a.txt\"",
                "Content-Type: text/plain",
                "",
                "hello",
                "--b--",
                "");
        var answer = client.send(
                "POST",
                "channels/" + general.id() + "/messages",
                "multipart/form-data; boundary=b",
                body,
                "Bot " + simulator.options().bot().token());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("content").asText()).isEqualTo("see the file");
        assertThat(answer.body().at("/attachments/0/filename").asText()).isEqualTo("a.txt");
        assertThat(answer.body().at("/attachments/0/size").asInt()).isEqualTo(5);
    }

    @Test
    void letsTheBotTouchItsOwnMessagesAlone() {
        var messages = "channels/" + general.id() + "/messages";
        var path = messages + "/" + alice.says(general, "mine").id();

        assertThat(client.send("PATCH", path, "{\"content\":\"yours\"}").code()).isEqualTo(50005);
        assertThat(client.send("DELETE", path, "").code()).isEqualTo(50013);
        assertThat(client.send("GET", path, "").body().path("content").asText()).isEqualTo("mine");
        assertThat(client.send("GET", messages + "?limit=1", "").body()).hasSize(1);
    }

    @Test
    void opensOneThreadPerMessage() {
        var path = "channels/" + general.id() + "/messages/"
                + alice.says(general, "topic").id() + "/threads";

        var thread = client.send("POST", path, "{\"name\":\"Topic\"}");
        assertThat(thread.status()).isEqualTo(201);
        assertThat(client.send("POST", path, "{\"name\":\"Topic\"}").code()).isEqualTo(160004);
        assertThat(client.send("POST", path, "{}").code()).isEqualTo(50035);
        var inside = "channels/" + thread.body().path("id").asText() + "/threads";
        assertThat(client.send("POST", inside, "{\"name\":\"Deeper\"}").code()).isEqualTo(50024);
    }

    @Test
    void repliesOnlyToWhatIsThere() {
        var missing = "{\"content\":\"hi\",\"message_reference\":{\"message_id\":\"1\"%s}}";

        assertThat(error(post(missing.formatted("")), "/message_reference")).isEqualTo("REPLIES_UNKNOWN_MESSAGE");
        assertThat(post(missing.formatted(",\"fail_if_not_exists\":false")).status())
                .isEqualTo(200);
    }

    @Test
    void countsEveryNotificationThatAMessageWouldCause() {
        var text = "@everyone <@" + alice.user().id() + "> <@&77>";

        post("{\"content\":\"" + text + "\",\"allowed_mentions\":{\"parse\":[]}}");
        assertThat(simulator.pings()).isEmpty();
        post("{\"content\":\"" + text + "\",\"allowed_mentions\":{\"users\":[\""
                + alice.user().id() + "\"]}}");
        assertThat(simulator.pings())
                .extracting(ping -> ping.target())
                .containsExactly(alice.user().id());
        post("{\"content\":\"" + text + "\"}");
        assertThat(simulator.pings())
                .extracting(ping -> ping.kind().name())
                .containsExactly("USER", "USER", "ROLE", "EVERYONE");
    }

    @Test
    void tellsHowLongToWaitInWholeSeconds() {
        simulator.faults().next(1, Route.GET_SELF, new Fault.RateLimited(Duration.ofMillis(1200)));

        var answer = client.send("GET", "users/@me", "");

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.http().headers().firstValue("Retry-After")).contains("2");
        assertThat(answer.body().path("retry_after").asDouble()).isEqualTo(1.2);
        assertThat(client.send("GET", "users/@me", "").status()).isEqualTo(200);
    }

    @Test
    void saysWhereTheGatewayIs() {
        assertThat(client.send("GET", "gateway", "").body().path("url").asText())
                .isEqualTo(simulator.gatewayUrl().toString());
        assertThat(client.send("GET", "gateway/bot", "").body().path("shards").asInt())
                .isEqualTo(1);
    }

    @Test
    void keepsNoCredentialInItsLog() {
        client.send("GET", "users/@me", "");

        assertThat(simulator.wire().entries().toString())
                .doesNotContain(simulator.options().bot().token());
        assertThat(simulator.options().toString()).contains("***");
    }

    private Interaction ask() {
        var options = "[{\"type\":3,\"name\":\"question\",\"description\":\"d\",\"autocomplete\":true}]";
        client.send(
                "PUT",
                "applications/" + application + "/commands",
                "[{\"name\":\"ask\",\"description\":\"Asks\",\"options\":" + options + "}]");
        return alice.slash(general, "ask", Map.of("question", "who?"));
    }

    private Answer callback(Interaction interaction, String body) {
        var path = "interactions/" + interaction.id() + "/" + interaction.token() + "/callback?with_response=true";
        return client.send("POST", path, body);
    }

    private Answer post(String body) {
        return client.send("POST", "channels/" + general.id() + "/messages", body);
    }

    private static String error(Answer answer, String field) {
        assertThat(answer.status()).isEqualTo(400);
        return answer.body().at("/errors" + field + "/_errors/0/code").asText();
    }

    private static String embeds(String embeds) {
        return "{\"embeds\":[" + embeds + "]}";
    }

    private static String embed(int length) {
        return "{\"description\":\"" + "d".repeat(length) + "\"}";
    }

    private static String row(String components) {
        return "{\"components\":[{\"type\":1,\"components\":[" + components + "]}]}";
    }

    private static String buttons(int count) {
        return IntStream.range(0, count).mapToObj(i -> button("b" + i)).collect(Collectors.joining(","));
    }

    private static String button(String customId) {
        return "{\"type\":2,\"style\":1,\"label\":\"L\",\"custom_id\":\"" + customId + "\"}";
    }

    private static String select(int options) {
        return "{\"type\":3,\"custom_id\":\"s\",\"options\":["
                + IntStream.range(0, options)
                        .mapToObj(i -> "{\"label\":\"l\",\"value\":\"" + i + "\"}")
                        .collect(Collectors.joining(","))
                + "]}";
    }
}
