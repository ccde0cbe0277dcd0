package citewire.ask;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.Published;
import citewire.words.Languages;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RelativeDatesTest {

    private static final Age AGE = new Age(Instant.EPOCH, ZoneOffset.UTC, Languages.english());

    /** A Wednesday. */
    private static final Published PUBLISHED = Published.parse("2026-11-11").orElseThrow();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Talks broke down on Tuesday evening.                           | Tuesday evening: 10 Nov 2026
            Police arrested two people on Wednesday.                       | Wednesday: 11 Nov 2026
            The bridge was closed yesterday.                               | yesterday: 10 Nov 2026
            The line will open on Friday.                                  | Friday: 13 Nov 2026
            The mayor said on Monday that the line will open on Friday.    | Monday: 9 Nov 2026; Friday: 13 Nov 2026
            On Friday, the minister will travel to the island.             | Friday: 13 Nov 2026
            The ferry to the island resumes on Monday, the captain said.   | Monday: 16 Nov 2026
            The shop opened on Monday and its cellar opens on Friday.      | Monday: 9 Nov 2026; Friday: 13 Nov 2026
            The ministers meet again tomorrow.                             | tomorrow: 12 Nov 2026
            """)
    void tellsWhichDayAnArticleMeans(String sentence, String days) {
        assertThat(RelativeDates.in(sentence, PUBLISHED, AGE::day)).isEqualTo(days);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The bridge was closed on 7 November 2026.",
                "The Sunday Times reported it.",
                "The summit begins this week.",
                "Crews voted to stop work from Monday of next week.",
                "They meet on Tuesday next week.",
                "Sales fell on Friday of last week.",
                "May said the deal was close.",
                "The strike has lasted for years.",
                "From spring the tram will run all night on Friday and Saturday nights.",
                "The baths were closed on Monday, Tuesday and Thursday mornings.",
                "The market was held on Friday afternoons."
            })
    void leavesWhatIsNoRelativeDay(String sentence) {
        assertThat(RelativeDates.in(sentence, PUBLISHED, AGE::day)).isEmpty();
    }
}
