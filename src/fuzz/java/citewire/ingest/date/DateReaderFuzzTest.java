package citewire.ingest.date;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.Published;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import org.jspecify.annotations.Nullable;

/** Whatever text stands where a date should, it is a date that can be kept and read back, or none. */
class DateReaderFuzzTest {

    @FuzzTest(maxDuration = "10m")
    void isADateOrNone(@NotNull String text) {
        keeps(DateReader.read(text));
        keeps(DateReader.find(text));
    }

    private static void keeps(@Nullable Published date) {
        if (date != null) {
            assertThat(Published.parse(date.text())).contains(date);
        }
    }
}
