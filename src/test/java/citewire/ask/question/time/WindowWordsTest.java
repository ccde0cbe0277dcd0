package citewire.ask.question.time;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.words.Languages;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowWordsTest {

    private static final Instant AT = Instant.parse("2024-11-20T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "news of 10–16 November, 10–16 Nov",
        "news since Monday, since 18 Nov",
        "articles published on 7 July 2023, on 7 Jul 2023",
        "news of today, on 20 Nov",
        "news until 5 March, until 5 Mar",
        "news from 28 October to 3 November, 28 Oct – 3 Nov",
        "news from 28 December 2022 to 3 January 2023, 28 Dec 2022 – 3 Jan 2023",
        "any news?, any time"
    })
    void saysAWindowAsAReaderWould(String question, String words) {
        var reading = new TimeReader(ZoneOffset.UTC).read(question, AT);

        assertThat(new WindowWords(AT, ZoneOffset.UTC, Languages.english()).of(reading.publication()))
                .isEqualTo(words);
    }
}
