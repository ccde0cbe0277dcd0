package citewire.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThoughtFilterTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
                    <think>a [1].</think>Said.|Said.
                    One <Thinking>a</THINKING>two.|One two.
                    <thought>a</think> b</thought>Said.|Said.
                    <reasoning>a <think> b</reasoning>Said.|Said.
                    [THINK]a[/THINK]Said [1].|Said [1].
                    ◁think▷a◁/think▷Said.|Said.
                    Thought alone.</think>Said.|Said.
                    <think>cut off|''
                    Less < more, <b>bold</b> [1][|Less < more, <b>bold</b> [1][
                    A </thin end <thin|A </thin end <thin
                    <think>a</think>Said <think>b</think>twice.|Said twice.
                    """)
    void leavesWhatIsSaidWhereverThePiecesAreCut(String text, String said) {
        assertThat(ThoughtFilter.visible(text)).isEqualTo(said);
        for (int size = 1; size < text.length(); size++) {
            assertThat(inPiecesOf(size, text)).as("pieces of %d", size).isEqualTo(said);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<think>", "</think>", "[think]", "<", "</"})
    void takesTimeInProportionToTheText(String mark) {
        String text = mark.repeat(50_000);
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();

        assertThat(ThoughtFilter.visible(text)).doesNotContain("think>");

        // linear is some tens of milliseconds, quadratic some minutes
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void tellsThatAllBeforeWasThought() {
        var filter = new ThoughtFilter();

        assertThat(filter.accept("Hm. ")).isEqualTo(new ThoughtFilter.Seen("Hm. ", false));
        assertThat(filter.accept("Yes.</thi")).isEqualTo(new ThoughtFilter.Seen("Yes.", false));
        assertThat(filter.accept("nk>Said")).isEqualTo(new ThoughtFilter.Seen("Said", true));
        assertThat(filter.accept(".")).isEqualTo(new ThoughtFilter.Seen(".", false));
    }

    private static String inPiecesOf(int size, String text) {
        var filter = new ThoughtFilter();
        var said = new StringBuilder();
        for (int at = 0; at < text.length(); at += size) {
            var seen = filter.accept(text.substring(at, Math.min(text.length(), at + size)));
            if (seen.anew()) {
                said.setLength(0);
            }
            said.append(seen.text());
        }
        return said + filter.finish();
    }
}
