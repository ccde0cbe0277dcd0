package citewire.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import citewire.fixtures.JudgedDiscord;
import citewire.simulator.options.SimulatorOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** That Discord's description judges every request of every test, those that are refused too. */
class JudgedDiscordTest {

    private static final Path TESTS =
            Path.of(System.getProperty("citewire.root", "")).resolve("src/test/java");

    private DiscordSimulator discord;
    private PlainClient client;

    @BeforeEach
    void start() {
        discord = JudgedDiscord.start(SimulatorOptions.defaults(), Clock.systemUTC());
        client = new PlainClient(discord);
    }

    @AfterEach
    void close() {
        discord.close();
    }

    private void post(String channel, String form) {
        client.send("POST", "channels/" + channel + "/messages", form);
    }

    private void postHere(String form) {
        post(discord.channel("general").id(), form);
    }

    @Test
    void letsARequestPassThatIsRefusedForWhatItIsNotToBlame() {
        post("1", "{\"content\":\"hello\"}");

        discord.close();

        assertThat(discord.wire().exchanges()).hasSize(1);
    }

    @Test
    void failsForAFormThatIsWrongThoughItIsRefusedForSomethingElse() {
        post("1", "{\"content\":[\"hello\"]}");

        assertThatThrownBy(discord::close)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("POST /api/v10/channels/1/messages");
    }

    @Test
    void failsForAFormThatDiscordRefusesUnlessThatIsExpected() {
        postHere("{\"content\":\"" + "x".repeat(2001) + "\"}");

        assertThatThrownBy(discord::close)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("refused for what it says");
    }

    @Test
    void letsARefusalPassThatIsExpected() {
        JudgedDiscord.expectRefused(discord, "POST /channels/*/messages");

        postHere("{}");

        discord.close();
        assertThat(discord.wire().exchanges()).hasSize(1);
    }

    @Test
    void failsWhereARefusalIsExpectedInVain() {
        JudgedDiscord.expectRefused(discord, "POST /channels/*/messages");

        postHere("{\"content\":\"hello\"}");

        assertThatThrownBy(discord::close).isInstanceOf(AssertionError.class).hasMessageContaining("was to be refused");
    }

    @Test
    void noTestStartsADiscordThatIsNotJudged() throws IOException {
        try (var files = Files.walk(TESTS)) {
            var unjudged = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("JudgedDiscord.java"))
                    .filter(JudgedDiscordTest::unjudged)
                    .toList();

            assertThat(unjudged)
                    .as(
                            "tests whose requests Discord's description does not judge: JudgedDiscord starts Discords, and takes those"
                                    + " that the program starts")
                    .isEmpty();
        }
    }

    private static boolean unjudged(Path file) {
        try {
            String text = Files.readString(file);
            return text.contains(" DiscordSimulator" + ".start(")
                    || text.contains("(DiscordSimulator" + ".start(")
                    || (text.contains(" Demo" + ".open(") && !text.contains("JudgedDiscord.judging("));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
