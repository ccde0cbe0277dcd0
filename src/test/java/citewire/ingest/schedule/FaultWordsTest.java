package citewire.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.ingest.fetch.FetchResult;
import citewire.ingest.fetch.FetchResult.Reason;
import citewire.ingest.fetch.FetchResult.Severity;
import citewire.ingest.fetch.FetchResult.Stage;
import citewire.state.FetchFault;
import citewire.words.Languages;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultWordsTest {

    static Stream<FetchFault> faults() {
        return Stream.concat(
                Arrays.stream(Stage.values()).map(stage -> new FetchFault(lower(stage), "lasting", "why 404")),
                Arrays.stream(Reason.values()).map(reason -> new FetchFault(lower(reason), "refused", "why 404")));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void isTheCauseInEnglishAndAGermanSentenceInGerman(FetchFault fault) {
        var saying = FaultWords.of(fault);

        assertThat(saying.inEnglish()).isEqualTo("why 404");
        assertThat(saying.in(Languages.of(Locale.GERMAN))).endsWith("(why 404)").hasSizeGreaterThan(20);
        assertThat(saying.key()).isNotEqualTo("fault.other");
    }

    @Test
    void aStageThatAnOlderProgramKeptIsTold() {
        assertThat(FaultWords.of(new FetchFault("elsewhere", "lasting", "why")).inEnglish())
                .isEqualTo("why");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 401, 403, 404, 410, 418, 429, 451, 500})
    void thereIsARemedyForEveryStatus(int status) {
        var failed = new FetchResult.Failed(Stage.STATUS, Severity.LASTING, "status " + status, status, null);

        assertThat(Languages.all())
                .allSatisfy(words -> assertThat(Remedies.of(failed).in(words)).isNotBlank());
    }
}
