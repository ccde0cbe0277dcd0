package citewire.text;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.TextSpan;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTest {

    private final SentenceSplitter splitter = new SentenceSplitter();

    private List<String> split(String text) {
        return splitter.split(text).stream().map(span -> span.of(text)).toList();
    }

    @Test
    void endsASentenceAtItsStop() {
        assertThat(split("Yoon left. He will return!  Will he? Yes."))
                .containsExactly("Yoon left.", "He will return!", "Will he?", "Yes.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mr. Biden met Dr. Jill Biden.",
                "The U.S. Senate met Sen. Mitch McConnell on Jan. 6.",
                "J. K. Rowling wrote No. 7 of the series.",
                "It rose 3.5 percent to $1.2 million.",
                "\"Why now?\" he asked.",
                "“Stop!” she told the crowd.",
                "(CNN) -- A man was arrested.",
                "Smith v. Jones was decided at 5 p.m. Tuesday.",
                "He works for Apple Inc. Chief Tim Cook.",
                "It spoke of Yahoo! and others.",
            })
    void goesOnBehindAStopThatIsNone(String sentence) {
        assertThat(split(sentence)).containsExactly(sentence);
    }

    @Test
    void endsBehindAnAbbreviationThatClosesTheSentence() {
        assertThat(split("He moved to the U.S. The family followed.")).hasSize(2);
        assertThat(split("He said no. She agreed.")).hasSize(2);
    }

    @Test
    void keepsClosingQuotesWithTheSentenceTheyClose() {
        assertThat(split("\"We won.\" The crowd cheered.")).containsExactly("\"We won.\"", "The crowd cheered.");
        assertThat(split("He said “We won.” They did.")).containsExactly("He said “We won.”", "They did.");
    }

    @Test
    void alwaysEndsAtALineBreak() {
        assertThat(split("A headline without a stop\nThe text\r\n\r\nMore"))
                .containsExactly("A headline without a stop", "The text", "More");
    }

    @Test
    void cutsWhatIsTooLongBetweenWords() {
        var sentences = split("word ".repeat(1000).strip());

        assertThat(sentences).allMatch(s -> s.length() <= SentenceSplitter.MAX_LENGTH && s.endsWith("word"));
        assertThat(String.join(" ", sentences)).isEqualTo("word ".repeat(1000).strip());
    }

    @Test
    void findsNothingInNothing() {
        assertThat(splitter.split("")).isEmpty();
        assertThat(splitter.split(" \n\t ")).isEmpty();
    }

    @RepeatedTest(200)
    void coversEverythingOnceWhateverTheText(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var pieces = List.of("U.S.", "Dr.", "no.", "He", "\"", "”", ".", "?", " ", "\n", "3.5", "é", "😀", "…", "a");
        var text = new StringBuilder();
        for (int i = 0; i < random.nextInt(400); i++) {
            text.append(pieces.get(random.nextInt(pieces.size())));
        }

        var spans = splitter.split(text.toString());

        int end = 0;
        for (TextSpan span : spans) {
            assertThat(text.substring(end, span.start())).isBlank();
            assertThat(span.of(text.toString())).isNotBlank();
            end = span.end();
        }
        assertThat(text.substring(end)).isBlank();
    }
}
