package citewire.ask.question.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import citewire.domain.Published;
import citewire.domain.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RecencyTest {

    private static final ZoneId ZONE = ZoneOffset.UTC;
    private static final Instant AT = Instant.parse("2024-07-10T12:00:00Z");
    private static final Recency RECENCY = new Recency(0.2, Duration.ofDays(10));

    @Test
    void halfOfWhatIsAboveTheFloorIsLeftAfterTheHalfLife() {
        assertThat(RECENCY.weight(moment("2024-06-30T12:00:00Z"), AT, ZONE)).isCloseTo(0.6, within(1e-9));
        assertThat(RECENCY.weight(moment("1924-06-30T12:00:00Z"), AT, ZONE)).isCloseTo(0.2, within(1e-9));
    }

    @Test
    void whatIsNewHasFullWeight() {
        assertThat(RECENCY.weight(moment("2024-07-10T12:00:00Z"), AT, ZONE)).isEqualTo(1);
        assertThat(RECENCY.weight(day("2024-07-10"), AT, ZONE)).isEqualTo(1);
    }

    @Test
    void weighsFullyInsideAWindowAndLessOnBothSidesOfIt() {
        var window = new TimeWindow(Instant.parse("2024-07-01T00:00:00Z"), Instant.parse("2024-07-05T00:00:00Z"));

        assertThat(RECENCY.weight(day("2024-07-01"), window, ZONE)).isEqualTo(1);
        assertThat(RECENCY.weight(moment("2024-07-05T00:00:00Z"), window, ZONE)).isEqualTo(1);
        assertThat(RECENCY.weight(moment("2024-06-21T00:00:00Z"), window, ZONE)).isCloseTo(0.6, within(1e-9));
        assertThat(RECENCY.weight(moment("2024-07-15T00:00:00Z"), window, ZONE)).isCloseTo(0.6, within(1e-9));
    }

    @Test
    void anOpenEndReachesForEver() {
        var since = new TimeWindow(Instant.parse("2024-07-01T00:00:00Z"), null);

        assertThat(RECENCY.weight(day("2030-01-01"), since, ZONE)).isEqualTo(1);
    }

    @Test
    void anUndatedArticleStandsInTheMiddle() {
        assertThat(RECENCY.weight(null, AT, ZONE)).isCloseTo(0.6, within(1e-9));
        assertThat(RECENCY.weight(null, TimeWindow.ALWAYS, ZONE)).isCloseTo(0.6, within(1e-9));
    }

    @Test
    void refusesAFloorThatWouldLeaveNothing() {
        assertThatThrownBy(() -> new Recency(0, Duration.ofDays(1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thisWeekCountsFullyForFourteenDays() {
        assertThat(weight("Who died this week?", "2024-06-27")).isEqualTo(1);
        assertThat(weight("Who died this week?", "2024-06-20")).isLessThan(1);
    }

    @Test
    void theBestOfSeveralWindowsCounts() {
        String question = "Did it rain more in June 2022 than in June 2023?";

        assertThat(weight(question, "2022-06-10")).isEqualTo(1);
        assertThat(weight(question, "2023-06-10")).isEqualTo(1);
        assertThat(weight(question, "2024-07-10")).isLessThan(0.7);
    }

    @Test
    void theLatestIsWeighedByAge() {
        assertThat(weight("Who is currently the chancellor?", "2024-07-10"))
                .isGreaterThan(weight("Who is currently the chancellor?", "2024-06-10"));
    }

    @Test
    void aQuestionWithoutTimePrefersTheNewerMildly() {
        assertThat(weight("Who is the chancellor?", "2014-07-10")).isBetween(0.85, 0.95);
    }

    private static double weight(String question, String day) {
        var time = new TimeReader(ZONE).read(question, AT);
        return DateWeights.DEFAULT.weight(day(day), time, AT, ZONE);
    }

    private static Published day(String text) {
        return Published.parse(text).orElseThrow();
    }

    private static Published moment(String text) {
        return Published.parse(text).orElseThrow();
    }
}
