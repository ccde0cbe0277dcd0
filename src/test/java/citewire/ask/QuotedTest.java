package citewire.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuotedTest {

    private final Quoted quoted = new Quoted(5);

    @Test
    void takesSentencesUntilTheirWordsAreSpent() {
        quoted.add(List.of("The ferry sails.", "It rained all day."));

        assertThat(quoted.spans()).containsExactly("The ferry sails.");
        assertThat(quoted.takes("It rained.")).isTrue();
        assertThat(quoted.takes("It rained all day.")).isFalse();
        assertThat(quoted.takes("The ferry sails.")).isTrue();
    }

    @Test
    void cutsAFirstSentenceThatIsTooLongAndShowsIt() {
        String sentence = "The ferry sails to the island.";

        assertThat(quoted.takes(sentence)).isTrue();
        assertThat(quoted.whole(sentence)).isEqualTo("The ferry sails to the …");
        quoted.add(List.of(sentence));
        assertThat(quoted.spans()).containsExactly("The ferry sails to the");
    }
}
