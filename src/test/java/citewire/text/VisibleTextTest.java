package citewire.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1\u200b00", // no width
                "1\u202e00\u202c", // turned
                "1\u00ad0\u20600", // soft hyphen, word joiner
                "10\udb40\udc61\udb40\udd000", // tags and variants
                "1\u3164\uffa0\u115f00", // letters drawn as nothing
                "1\u034f00", // a mark drawn as nothing
                "1\u001b[31m00\u001b[0m", // colours of a terminal
                "\ud8001\u000000\udc00" // halves of characters, and what steers
            })
    void leavesOutWhatIsNotSeen(String hiding) {
        assertThat(VisibleText.of(hiding)).isEqualTo("100");
    }

    @Test
    void keepsLettersOfAllScriptsMarksAndPictures() {
        String text = "Zoë, e\u0301t\u00e9, 中文, مرحبا, हिन्दी, 👩, ❤\ufe0f\tand\u00a0more\n";
        assertThat(VisibleText.of(text)).isEqualTo(text);
    }

    @Test
    void lineEndsAreOneCharacter() {
        assertThat(VisibleText.of("a\r\nb\rc\u2028d\u2029e\u0085f")).isEqualTo("a\nb\nc\nd\nef");
    }

    @Test
    void aStreamShowsTheSameWhereverItWasCut() {
        String text = "one\r\ntwo\u200b \ud83d\ude00\udb40\udc61 three\rfour\u202e";
        for (int cut = 0; cut <= text.length(); cut++) {
            var stream = new VisibleStream();
            String seen = stream.accept(text.substring(0, cut)) + stream.accept(text.substring(cut));
            assertThat(seen).isEqualTo("one\ntwo \ud83d\ude00 three\nfour");
        }
    }
}
