package citewire.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.fixtures.JudgedDiscord;
import citewire.simulator.PlainClient.Answer;
import citewire.simulator.options.SimulatorOptions;
import java.time.Clock;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is taken and refused of the registering of commands. */
class CommandErrorsTest {

    private final DiscordSimulator simulator = JudgedDiscord.start(SimulatorOptions.defaults(), Clock.systemUTC());
    private final PlainClient client = new PlainClient(simulator);
    private final String application = simulator.world().directory().bot().id();

    @AfterEach
    void close() {
        simulator.close();
    }

    @Test
    void refusesCommandsThatAreNotWellFormed() {
        var path = "applications/" + application + "/commands";
        JudgedDiscord.expectRefused(simulator, "POST /applications/*/commands");
        JudgedDiscord.expectRefused(simulator, "PUT /applications/*/commands");

        assertThat(error(client.send("POST", path, "{\"name\":\"Ask\",\"description\":\"d\"}"), "/name"))
                .isEqualTo("APPLICATION_COMMAND_INVALID_NAME");
        assertThat(error(client.send("PUT", path, "[{\"name\":\"ask\",\"description\":\"\"}]"), "/0/description"))
                .isEqualTo("BASE_TYPE_REQUIRED");
        var options = "[{\"type\":3,\"name\":\"a\",\"description\":\"d\"},"
                + "{\"type\":3,\"name\":\"b\",\"description\":\"d\",\"required\":true}]";
        assertThat(error(
                        client.send(
                                "POST", path, "{\"name\":\"ask\",\"description\":\"d\",\"options\":" + options + "}"),
                        "/options"))
                .isEqualTo("APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID");
        assertThat(client.send("PUT", path, "{}").code()).isEqualTo(50035);
        String many = IntStream.rangeClosed(0, 110)
                .mapToObj("{\"name\":\"n%d\",\"description\":\"d\"}"::formatted)
                .collect(Collectors.joining(",", "[", "]"));
        assertThat(client.send("PUT", path, many).code()).isEqualTo(30032);
    }

    @Test
    void changesCommandsOneByOneGloballyAndInAGuild() {
        for (var scope : new String[] {"", "/guilds/" + simulator.guild().id()}) {
            var path = "applications/" + application + scope + "/commands";
            var created = client.send("POST", path, "{\"name\":\"other\",\"description\":\"Asks\"}");
            var again = client.send("POST", path, "{\"name\":\"other\",\"description\":\"Asks more\"}");
            var one = path + "/" + created.body().path("id").asText();
            var patched = client.send("PATCH", one, "{\"description\":\"Asks best\"}");

            assertThat(created.status()).isEqualTo(201);
            assertThat(again.status()).isEqualTo(200);
            assertThat(again.body().path("id")).isEqualTo(created.body().path("id"));
            assertThat(patched.body().path("version")).isNotEqualTo(again.body().path("version"));
            assertThat(client.send("GET", one, "").body().path("description").asText())
                    .isEqualTo("Asks best");
            assertThat(client.send("GET", path, "").body()).contains(patched.body());
            assertThat(client.send("DELETE", one, "").status()).isEqualTo(204);
            assertThat(client.send("DELETE", one, "").code()).isEqualTo(10063);
        }
        assertThat(client.send("GET", "applications/" + application + "/guilds/1/commands", "")
                        .code())
                .isEqualTo(50001);
    }

    private static String error(Answer answer, String field) {
        assertThat(answer.status()).isEqualTo(400);
        return answer.body().at("/errors" + field + "/_errors/0/code").asText();
    }
}
