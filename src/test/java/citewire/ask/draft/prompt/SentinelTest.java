package citewire.ask.draft.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.Answer.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentinelTest {

    @ParameterizedTest
    @CsvSource({
        "NOT_COVERED: not_covered, NOT_COVERED",
        "NOT_COVERED: too_old, TOO_OLD",
        "NOT_COVERED:ambiguous, AMBIGUOUS",
        "NOT_COVERED: too_old., TOO_OLD",
        "NOT_COVERED, NOT_COVERED",
    })
    void aRefusalGivesItsReason(String line, Reason reason) {
        assertThat(Sentinel.in(line)).contains(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NOT_COVERED: hungry",
                "NOT_COVERED: too_old since the passages are of May",
                "NOT_COVERED: TOO_OLD",
                "NOT_COVERED too_old",
                "NOT_COVERED: too_old, ambiguous",
                "Sadly: NOT_COVERED: too_old",
                "NOT_COVERED: ",
            })
    void whateverElseStandsThereIsNoReason(String line) {
        assertThat(Sentinel.in(line)).contains(Reason.NOT_COVERED);
    }

    @Test
    void aSentenceWithoutTheWordIsNoRefusal() {
        assertThat(Sentinel.in("It is not covered: too_old.")).isEmpty();
    }
}
