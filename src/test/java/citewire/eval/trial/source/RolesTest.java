package citewire.eval.trial.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RolesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Anna Berg sued Carl Dahl over the fence.",
                "The court ordered Carl Dahl to pay a fine of $20.",
                "He was extradited from the United States to Israel, where he was convicted.",
                "The convoy was shot at on its way, and returned from Norhaven to Port Amber on Monday."
            })
    void whoDidItToWhomIsRead(String sentence) {
        assertThat(Roles.in(sentence)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nurses helped the family provide 24-hour care for Joseph in his final months.",
                "The judge called the case invalid and accused the government of interference.",
                "The thieves who took the Varnholt Astrolabe from the museum came in through the door.",
                "The poll was released a day before President Holm gives an address.",
                "Captain Graeme Smith hit a fluent 75 as his side passed the target.",
                "Barnett has been in practice debates with Democrats from Geraldine Ferraro to Bill Clinton.",
                "The corridor hugs the Atlantic from Maine to Florida."
            })
    void whatWouldBeNoSentenceOrJustAsTrueTheOtherWayRoundIsLeft(String sentence) {
        assertThat(Roles.in(sentence)).isEmpty();
    }
}
