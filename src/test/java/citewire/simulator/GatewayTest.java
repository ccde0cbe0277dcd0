package citewire.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import citewire.fixtures.JudgedDiscord;
import citewire.simulator.options.SimulatorOptions;
import citewire.simulator.world.SimulatorEvent;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The gateway's own words, and what it says to clients that misbehave. */
class GatewayTest {

    private static final String QUERY = "?v=10&encoding=json";

    private final DiscordSimulator simulator = JudgedDiscord.start(SimulatorOptions.defaults(), Clock.systemUTC());
    private final PlainClient client = new PlainClient(simulator);

    @AfterEach
    void closes() {
        simulator.close();
    }

    @Test
    void greetsIdentifiesAndAnswersHeartbeats() throws Exception {
        var line = client.gateway(QUERY);
        assertThat(line.hear()).contains("\"op\":10").contains("\"heartbeat_interval\":41250");
        line.say("{\"op\":1,\"d\":null}");
        assertThat(line.hear()).contains("\"op\":11");
        line.say(identify("simulated.bot.token"));

        var ready = PlainClient.JSON.readTree(line.hear());
        assertThat(ready.path("t").asText()).isEqualTo("READY");
        assertThat(ready.at("/d/resume_gateway_url").asText())
                .isEqualTo(simulator.gatewayUrl().toString());
        var guild = PlainClient.JSON.readTree(line.hear());
        assertThat(guild.path("t").asText()).isEqualTo("GUILD_CREATE");
        assertThat(guild.at("/d/members")).hasSize(1);
        simulator.gateway().awaitBot(Duration.ofSeconds(5));
        assertThat(simulator.wire().entries().toString()).doesNotContain("simulated.bot.token");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"op\":2,\"d\":{\"token\":\"wrong\"}}|4004",
                "{\"op\":6,\"d\":{\"token\":\"wrong\",\"session_id\":\"x\",\"seq\":1}}|4004",
                "{\"op\":3,\"d\":{}}|4003",
                "{\"op\":77}|4001",
                "no json|4002",
                "{\"op\":2,\"d\":{\"token\":\"simulated.bot.token\",\"intents\":32768}}|4014",
            })
    void closesOnWhatItCannotAccept(String frame, String code) {
        var line = client.gateway(QUERY);
        line.hear();
        line.say(frame);

        assertThat(line.hear()).isEqualTo("closed " + code);
    }

    @Test
    void closesOnAnotherVersion() {
        assertThat(client.gateway("?v=6&encoding=json").hear()).isEqualTo("closed 4012");
    }

    @Test
    void closesWhenIdentifiedTwice() {
        var line = identified();
        line.say(identify("simulated.bot.token"));

        assertThat(line.hear()).isEqualTo("closed 4005");
    }

    @Test
    void doesNotResumeWhatItDoesNotKnow() {
        var line = client.gateway(QUERY);
        line.hear();
        line.say(resume("unknown", 0));

        assertThat(line.hear()).contains("\"op\":9").contains("\"d\":false");
    }

    @Test
    void replaysWhatWasMissedAndRefusesASequenceFromTheFuture() throws Exception {
        var line = client.gateway(QUERY);
        line.hear();
        line.say(identify("simulated.bot.token"));
        var session = PlainClient.JSON.readTree(line.hear()).at("/d/session_id").asText();
        line.hear();
        simulator.gateway().cutSockets();
        simulator.member("alice").says(simulator.channel("general"), "missed");

        var future = client.gateway(QUERY);
        future.hear();
        future.say(resume(session, 99));
        assertThat(future.hear()).isEqualTo("closed 4007");
        var next = client.gateway(QUERY);
        next.hear();
        next.say(resume(session, 2));
        assertThat(next.hear()).contains("\"t\":\"MESSAGE_CREATE\"").contains("\"s\":3");
        assertThat(next.hear()).contains("\"t\":\"RESUMED\"");
    }

    @Test
    void keepsASessionThatMovedToAnotherSocketAndEndsOneThatIsLeft() throws Exception {
        var first = client.gateway(QUERY);
        first.hear();
        first.say(identify("simulated.bot.token"));
        var session =
                PlainClient.JSON.readTree(first.hear()).at("/d/session_id").asText();
        first.hear();
        var second = client.gateway(QUERY);
        second.hear();
        second.say(resume(session, 2));
        assertThat(second.hear()).contains("\"t\":\"RESUMED\"");

        first.leave();
        assertThat(first.hear()).isEqualTo("closed 1000");
        assertThat(simulator.gateway().hasBot()).isTrue();
        second.leave();
        assertThat(second.hear()).isEqualTo("closed 1000");

        var third = client.gateway(QUERY);
        third.hear();
        third.say(resume(session, 3));
        assertThat(third.hear()).contains("\"op\":9");
    }

    @Test
    void tellsOfWhatHappensInTheGuild() {
        var events = new CopyOnWriteArrayList<SimulatorEvent>();
        simulator.listen(events::add);
        var line = identified();
        var channel = simulator.channel("sports");
        assertThat(line.hear()).contains("\"t\":\"CHANNEL_CREATE\"").contains("sports");
        var bob = simulator.member("bob");
        var message = bob.mentionsBot(channel, "first");
        assertThat(line.hear()).contains("\"t\":\"MESSAGE_CREATE\"").contains("first");
        bob.edits(message, "second");
        assertThat(line.hear()).contains("\"t\":\"MESSAGE_UPDATE\"");
        bob.deletes(message);
        assertThat(line.hear()).contains("\"t\":\"MESSAGE_DELETE\"").contains(message.id());
        simulator.world().directory().addGuild("Second");
        assertThat(line.hear()).contains("\"t\":\"GUILD_CREATE\"").contains("Second");

        assertThat(message.deleted()).isPresent();
        assertThat(events).hasAtLeastOneElementOfType(SimulatorEvent.MemberJoined.class);
        assertThat(events).hasAtLeastOneElementOfType(SimulatorEvent.MessageDeleted.class);
    }

    @Test
    void waitsNoLongerThanItIsTold() {
        assertThatThrownBy(() -> simulator.gateway().awaitBot(Duration.ofMillis(20)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not seen within PT0.02S: a bot at the gateway");
        assertThatThrownBy(() -> simulator.wire().await(Duration.ofMillis(20), entry -> false))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesWhatAMembersClientWouldNotOffer() {
        var alice = simulator.member("alice");
        var bob = simulator.member("bob");
        var message = alice.says(simulator.channel("general"), "mine");

        assertThatThrownBy(() -> alice.slash(message.channel(), "nothing", java.util.Map.of()))
                .hasMessageContaining("no command nothing is registered");
        assertThatThrownBy(() -> bob.edits(message, "no")).hasMessageContaining("is not bob's");
        assertThatThrownBy(() -> alice.click(message, "x")).hasMessageContaining("no usable component x");
        assertThatThrownBy(() -> message.await(Duration.ofMillis(20), version -> false))
                .hasMessageContaining("mine");
    }

    private PlainClient.Line identified() {
        var line = client.gateway(QUERY);
        line.hear();
        line.say(identify("simulated.bot.token"));
        line.hear();
        line.hear();
        return line;
    }

    private static String identify(String token) {
        return "{\"op\":2,\"d\":{\"token\":\"" + token
                + "\",\"intents\":37376,\"properties\":{}}}".replace("37376", Integer.toString(1 | 1 << 9 | 1 << 12));
    }

    private static String resume(String session, int sequence) {
        return "{\"op\":6,\"d\":{\"token\":\"simulated.bot.token\",\"session_id\":\"" + session + "\",\"seq\":"
                + sequence + "}}";
    }
}
