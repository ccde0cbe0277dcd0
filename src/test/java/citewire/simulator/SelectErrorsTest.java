package citewire.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.fixtures.JudgedDiscord;
import citewire.simulator.options.SimulatorOptions;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is refused of selects that name members, roles and channels. */
class SelectErrorsTest {

    private final DiscordSimulator simulator = JudgedDiscord.start(SimulatorOptions.defaults(), Clock.systemUTC());
    private final PlainClient client = new PlainClient(simulator);

    @BeforeEach
    void sendsWhatIsToBeRefused() {
        JudgedDiscord.expectRefused(simulator, "POST /channels/*/messages");
    }

    @AfterEach
    void close() {
        simulator.close();
    }

    @Test
    void asksForNoMoreThanCanBeChosen() {
        assertThat(error("{'type':8,'custom_id':'s','max_values':26}", "max_values"))
                .isEqualTo("NUMBER_TYPE_MAX");
        assertThat(error("{'type':6,'custom_id':'s','min_values':2}", "max_values"))
                .isEqualTo("NUMBER_TYPE_MAX");
    }

    @Test
    void beginsWithNoMoreThanCanBeChosen() {
        String two = "[{'id':'1','type':'user'},{'id':'2','type':'user'}]";

        assertThat(error("{'type':5,'custom_id':'s','default_values':" + two + "}", "default_values"))
                .isEqualTo("BASE_TYPE_BAD_LENGTH");
    }

    private String error(String select, String field) {
        var answer = client.send(
                "POST",
                "channels/" + simulator.channel("general").id() + "/messages",
                ("{'components':[{'type':1,'components':[" + select + "]}]}").replace('\'', '"'));
        assertThat(answer.status()).isEqualTo(400);
        return answer.body()
                .at("/errors/components/0/components/0/" + field + "/_errors/0/code")
                .asText();
    }
}
