package citewire.model.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static final String NOW = "Mon, 08 Jul 2024 12:00:00 GMT";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0                             | PT0S
                    20                            | PT20S
                    Mon, 08 Jul 2024 12:00:45 GMT | PT45S
                    999999999                     | P1D
                    """)
    void readsSecondsAndDates(String value, Duration wait) {
        assertThat(RetryAfter.of(headers(Map.of("Retry-After", value, "Date", NOW)), ""))
                .isEqualTo(wait);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "1.5", "99999999999999", "Mon, 08 Jul 2024 11:00:00 GMT"})
    void passesOverWhatIsNoTimeToCome(String value) {
        assertThat(RetryAfter.of(headers(Map.of("Retry-After", value, "Date", NOW)), ""))
                .isNull();
    }

    @Test
    void aDateSaysNothingWithoutTheServersOwnClock() {
        assertThat(RetryAfter.of(headers(Map.of("Retry-After", "Mon, 08 Jul 2024 12:00:45 GMT")), ""))
                .isNull();
    }

    @Test
    void readsGeminisDetail() {
        String body = """
                {"error":{"code":429,"details":[{"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":"18.6s"}]}}""";

        assertThat(RetryAfter.of(headers(Map.of()), body)).isEqualTo(Duration.ofSeconds(19));
        assertThat(RetryAfter.of(headers(Map.of()), "{}")).isNull();
    }

    private static HttpHeaders headers(Map<String, String> headers) {
        var lists = headers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, header -> List.of(header.getValue())));
        return HttpHeaders.of(lists, (name, value) -> true);
    }
}
