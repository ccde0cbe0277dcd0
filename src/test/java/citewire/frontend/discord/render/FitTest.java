package citewire.frontend.discord.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FitTest {

    private static final int[] LETTERS = "ab *_[]`. \nc<@x|é。😀~".codePoints().toArray();

    @Test
    void leavesAloneWhatFits() {
        assertThat(Fit.sentences("One. Two.", 9, Markdown::escape)).isEqualTo("One. Two.");
    }

    @Test
    void cutsAtTheEndOfASentenceWithItsMarkers() {
        assertThat(Fit.sentences("He left. [1][2] She stayed. [3] They met.", 33, Markdown::escapeAroundMarkers))
                .isEqualTo("He left. [1][2] She stayed. [3] …");
        assertThat(Fit.sentences("He left. [1][2] She stayed. [3] They met.", 28, Markdown::escapeAroundMarkers))
                .isEqualTo("He left. [1][2] …");
    }

    @Test
    void cutsASentenceThatIsTooLongAtAWord() {
        assertThat(Fit.sentences("The ferry sails again on Monday.", 20, Markdown::escape))
                .isEqualTo("The ferry sails …");
    }

    @Test
    void cutsAWordThatIsTooLongBetweenCharacters() {
        assertThat(Fit.words("🙂".repeat(30), 11, Markdown::escape)).isEqualTo("🙂🙂🙂🙂 …");
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 64, 256, 1024})
    void neverPassesTheLimitNorCutsThroughAnEscape(int limit) {
        var random = new Random(limit);
        for (int i = 0; i < 200; i++) {
            String text = random.ints(3L * limit, 0, LETTERS.length)
                    .map(letter -> LETTERS[letter])
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            String fitted = Fit.sentences(text, limit, Markdown::escape);
            assertThat(fitted.length()).isLessThanOrEqualTo(limit);
            assertThat(Markdown.escape(text)).startsWith(fitted.replaceAll(" ?…$", ""));
        }
    }
}
