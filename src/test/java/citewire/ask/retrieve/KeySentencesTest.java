package citewire.ask.retrieve;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.TextSpan;
import citewire.index.TextAnalysis;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class KeySentencesTest {

    private final KeySentences sentences =
            new KeySentences(text -> Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\P{L}+", -1))
                    .filter(word -> word.length() > 3)
                    .map(word -> new TextAnalysis.Term(word, new TextSpan(0, 0)))
                    .toList());

    @Test
    void quotesTheFirstSentenceAndThoseThatSayMostThatIsNew() {
        var body = """
                The ferry to Seoul sails again after repairs.

                Passengers waited three weeks for the ferry repairs. The weather was mild there on Sunday afternoon.
                The ferry to Seoul sails again after the repairs. Repairs of engines delayed passengers, engineers said.
                Engines failed in March, and engineers found cracks that passengers had heard.""";

        assertThat(sentences.of("Ferry sails again after engines failed", body))
                .containsExactly(
                        "The ferry to Seoul sails again after repairs.",
                        "Passengers waited three weeks for the ferry repairs.",
                        "Engines failed in March, and engineers found cracks that passengers had heard.");
    }

    @Test
    void quotesWhatThereIs() {
        assertThat(sentences.of("Ferry", "A ferry.")).containsExactly("A ferry.");
        assertThat(sentences.of("Ferry", "The ferry to Seoul sails.\nThe ferry to Seoul sails."))
                .containsExactly("The ferry to Seoul sails.");
    }
}
