package citewire.ask.question;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.Asker;
import citewire.domain.Question;
import citewire.domain.Scope;
import citewire.domain.TimeWindow;
import citewire.domain.Turn;
import citewire.fixtures.Ladders;
import citewire.model.call.ModelLadder;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionReaderTest {

    private static final Instant AT = Instant.parse("2024-07-10T12:00:00Z");
    private static final String NEWS = "What's the news from last week?";

    private static final ModelLadder NO_MODEL = Ladders.NONE;

    private final QuestionReader reader = new QuestionReader(ZoneOffset.UTC);

    @Test
    void aTimeOfTheNewsNarrowsTheScope() {
        assertThat(read(Question.of(NEWS, AT)).window())
                .isEqualTo(window("2024-07-01T00:00:00Z", "2024-07-07T23:59:59.999999999Z"));
    }

    @Test
    void aTimeInGermanNarrowsTheScopeWhateverTheClientSpeaks() {
        assertThat(read(Question.of("Was gibt es Neues aus der letzten Woche?", AT))
                        .window())
                .isEqualTo(window("2024-07-01T00:00:00Z", "2024-07-07T23:59:59.999999999Z"));
    }

    @Test
    void wordsAndOptionsBothHold() {
        var since = window("2024-07-03T00:00:00Z", null);

        assertThat(read(asked(NEWS, since)).window())
                .isEqualTo(window("2024-07-03T00:00:00Z", "2024-07-07T23:59:59.999999999Z"));
    }

    @Test
    void noArticleServesWhereWordsAndOptionsDoNotMeet() {
        var since = window("2024-07-09T00:00:00Z", null);

        var read = read(asked(NEWS, since));

        assertThat(read.window()).isEqualTo(since);
        assertThat(read.filter().scope().only()).isEmpty();
    }

    @Test
    void aTimeOfAnEventIsCarriedAndFiltersNothing() {
        var read = read(Question.of("Who is currently ill, and who died this week?", AT));

        assertThat(read.window()).isEqualTo(TimeWindow.ALWAYS);
        assertThat(read.time().events()).hasSize(1);
        assertThat(read.time().latest()).isTrue();
    }

    @Test
    void aDayBeginsInTheAskersZone() {
        var tokyo = new QuestionReader(ZoneId.of("Asia/Tokyo"));

        assertThat(tokyo.read(Question.of("What happened today?", AT), NO_MODEL.open(Question.of(NEWS, AT)))
                        .window())
                .isEqualTo(window("2024-07-09T15:00:00Z", "2024-07-10T14:59:59.999999999Z"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Who won the Aldra Prize?          | who came second?       | who came second? won Aldra Prize
                    Who is the ferry mediator?        | how old is she?        | how old is she? ferry mediator
                    What was the turnout in the vote? | and four years ago?    | and four years ago? turnout vote
                    Will there be a night tram?       | which line             | which line night tram
                    Who won the Aldra Prize?          | Who is Kaja Vass?      | Who is Kaja Vass?
                    Who won the Aldra Prize?          | why does Vass say that | why does Vass say that
                    Who won the Aldra Prize?          | how many ferry workers voted for the strike | how many ferry workers voted for the strike
                    Wer gewann den Aldra-Preis?       | und wer wurde Zweiter? | und wer wurde Zweiter? gewann Aldra-Preis
                    Wer vermittelt im Fährstreik?     | wie alt ist sie?       | wie alt ist sie? vermittelt Fährstreik
                    Wer vermittelt im Fährstreik?     | Wie heißt ihre Partei? | Wie heißt ihre Partei? vermittelt Fährstreik
                    Wer gewann den Aldra-Preis?       | warum?                 | warum? gewann Aldra-Preis
                    Wer gewann den Aldra-Preis?       | Wer ist Vass?          | Wer ist Vass?
                    Wer gewann den Aldra-Preis?       | Was sagt Vass über seine Pläne? | Was sagt Vass über seine Pläne?
                    Wer gewann den Aldra-Preis?       | Warum gibt es Streit in Rom?    | Warum gibt es Streit in Rom?
                    """)
    void lendsAFollowUpTheWordsOfTheQuestionBefore(String before, String asked, String read) {
        assertThat(read(following(asked, before)).text()).isEqualTo(read);
    }

    @Test
    void countsDaysByTheAskersCalendar() {
        var there = new Question(
                "news from today",
                AT,
                Scope.EVERYTHING,
                List.of(),
                Asker.OWNER,
                Locale.ENGLISH,
                ZoneId.of("Pacific/Kiritimati"));

        var from = read(there).window().from();

        assertThat(from)
                .isEqualTo(AT.atZone(ZoneId.of("Pacific/Kiritimati"))
                        .toLocalDate()
                        .atStartOfDay(ZoneId.of("Pacific/Kiritimati"))
                        .toInstant());
    }

    @Test
    void goesBackToTheLastQuestionThatStandsAlone() {
        var read = read(following("how much?", "Why was Tarnwick's water dirty?", "Who pays for that?"));

        assertThat(read.text()).isEqualTo("how much? Tarnwick's water dirty pays");
    }

    private ReadQuestion read(Question question) {
        return reader.read(question, NO_MODEL.open(question));
    }

    private static Question following(String text, String... before) {
        var turns =
                Stream.of(before).map(earlier -> new Turn(earlier, List.of())).toList();
        return new Question(text, AT, new Scope(TimeWindow.ALWAYS, null, Set.of(), null), turns);
    }

    private static Question asked(String text, TimeWindow window) {
        return new Question(text, AT, new Scope(window, null, Set.of(), null), List.of());
    }

    private static TimeWindow window(String from, @Nullable String to) {
        return new TimeWindow(Instant.parse(from), to == null ? null : Instant.parse(to));
    }
}
