package citewire.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedTest {

    @ParameterizedTest
    @CsvSource({
        "2024-07-07, 2024-07-07",
        "2023-09-26T17:01:22+00:00, 2023-09-26T17:01:22Z",
        "2023-09-26T17:01:22+02:00, 2023-09-26T17:01:22+02:00",
        "2023-09-26T17:01:22, 2023-09-26T17:01:22Z",
        "2024-05-03 15:47:42+00:00, 2024-05-03T15:47:42Z",
    })
    void keepsThePrecisionItWasGiven(String given, String kept) {
        assertThat(Published.parse(given).orElseThrow().text()).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({"yesterday", "2024-13-45", "07/07/2024", "2024-07", "''"})
    void refusesWhatIsNoIsoDate(String given) {
        assertThat(Published.parse(given)).isEmpty();
    }

    @Test
    void aDayLastsFromItsStartToItsEnd() {
        var day = Published.parse("2024-07-07").orElseThrow();

        assertThat(day.earliest(ZoneOffset.UTC)).isEqualTo(Instant.parse("2024-07-07T00:00:00Z"));
        assertThat(day.latest(ZoneOffset.UTC)).isEqualTo(Instant.parse("2024-07-07T23:59:59.999999999Z"));
    }
}
