package citewire.frontend.terminal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WrappingTest {

    @Test
    void breaksBetweenWordsAndKeepsLineBreaks() {
        assertThat(Wrapping.lines("one two three\nfour", 8)).containsExactly("one two", "three", "four");
        assertThat(Wrapping.lines("", 8)).isEmpty();
    }

    @Test
    void keepsTheMarginOfALine() {
        assertThat(Wrapping.lines("head\n  one two three", 9)).containsExactly("head", "  one two", "  three");
    }

    @Test
    void wideCharactersTakeTwoColumnsAndCombiningOnesNone() {
        assertThat(Wrapping.lines("中文中文 中文", 8)).containsExactly("中文中文", "中文");
        assertThat(Wrapping.lines("e\u0301e\u0301e\u0301 ab", 6)).containsExactly("e\u0301e\u0301e\u0301 ab");
    }

    @Test
    void aLongWordIsCutButAnAddressIsNot() {
        assertThat(Wrapping.lines("abcdefghij kl", 4)).containsExactly("abcd", "efgh", "ij", "kl");
        assertThat(Wrapping.lines("中文中", 3)).containsExactly("中", "文", "中");
        assertThat(Wrapping.lines("see https://a.example/b", 6)).containsExactly("see", "https://a.example/b");
        assertThat(Wrapping.lines("中", 1)).containsExactly("中");
    }

    @Test
    void noLineIsWiderThanAskedAndNoWordIsLost() {
        var random = new Random(7);
        for (int run = 0; run < 200; run++) {
            String text = random.ints(40, 1, 12).mapToObj("x"::repeat).collect(Collectors.joining(" "));
            int width = 12 + random.nextInt(60);
            var lines = Wrapping.lines(text, width);
            assertThat(lines).allMatch(line -> line.length() <= width);
            assertThat(String.join(" ", lines)).isEqualTo(text);
        }
    }
}
