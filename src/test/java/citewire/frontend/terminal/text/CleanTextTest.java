package citewire.frontend.terminal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u001b[31mb", // colour
                "a\u009b2Jb", // clear screen, 8-bit
                "a\u001b]0;owned\u0007b", // window title
                "a\u001b]8;;http://evil.example\u001b\\b", // link
                "a\u001b]52;c;aGk=\u009cb", // clipboard
                "a\u001bPq#0\u001b\\b", // device control string
                "a\u001bcb", // reset
                "a\u001b(0b", // character set
                "a\u0000\u0008\u007f\u0085b", // C0, DEL, C1
                "a\u202eb\u202c", // right-to-left override
                "a\u2066b\u2069\u200f\u061c", // isolates and marks
                "a\ufeffb",
                "ab\u001b",
                "ab\u001b[",
            })
    void takesOutWhatSteersATerminal(String evil) {
        assertThat(CleanText.of(evil)).isIn("ab", "ab[");
        assertThat(CleanText.of(CleanText.of(evil))).isEqualTo(CleanText.of(evil));
    }

    @Test
    void keepsLineBreaksAccentsAndEmoji() {
        assertThat(CleanText.of("Zoë\r\nnaïve\t中文 👩\u200d🚀\rend")).isEqualTo("Zoë\nnaïve 中文 👩🚀\nend");
    }

    @Test
    void anUnendedStringTakesNoMoreThanItsLine() {
        assertThat(CleanText.of("a\u001b]0;title\nthe news goes on")).isEqualTo("a\nthe news goes on");
    }

    @Test
    void aLineHasNoBreaks() {
        assertThat(CleanText.line("  one\n\n two\tthree ")).isEqualTo("one two three");
    }
}
