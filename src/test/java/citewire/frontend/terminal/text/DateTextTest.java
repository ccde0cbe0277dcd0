package citewire.frontend.terminal.text;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.Published;
import citewire.domain.TimeWindow;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class DateTextTest {

    private static final Instant NOW = Instant.parse("2024-07-08T12:00:00Z");

    private final DateText dates = new DateText(ZoneId.of("Asia/Seoul"));

    @Test
    void aDayHasNoTimeAndAMomentIsToldInTheZone() {
        assertThat(dates.of(published("2024-07-07"))).isEqualTo("7 Jul 2024");
        assertThat(dates.of(published("2024-07-07T20:00:00Z"))).isEqualTo("8 Jul 2024, 05:00");
        assertThat(dates.of((Published) null)).isEqualTo("undated");
    }

    @Test
    void aWindowMayBeOpenAtAnEnd() {
        Instant start = Instant.parse("2024-06-30T15:00:00Z");
        assertThat(dates.of(new TimeWindow(start, NOW))).isEqualTo("1 Jul 2024 – 8 Jul 2024");
        assertThat(dates.of(new TimeWindow(start, null))).isEqualTo("since 1 Jul 2024");
        assertThat(dates.of(new TimeWindow(null, NOW))).isEqualTo("until 8 Jul 2024");
        assertThat(dates.of(TimeWindow.ALWAYS)).isEqualTo("any time");
    }

    @Test
    void aWindowOfOneDayIsThatDay() {
        Instant start = Instant.parse("2024-07-07T15:00:00Z");
        assertThat(dates.of(new TimeWindow(start, NOW))).isEqualTo("8 Jul 2024");
    }

    private static Published published(String text) {
        return Published.parse(text).orElseThrow();
    }
}
