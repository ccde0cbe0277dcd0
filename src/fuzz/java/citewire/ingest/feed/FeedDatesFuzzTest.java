package citewire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.Published;
import citewire.ingest.feed.date.FeedDates;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;

/** Whatever text stands where a date should, it is a date that can be kept and read back, or none. */
class FeedDatesFuzzTest {

    @FuzzTest(maxDuration = "10m")
    void isADateOrNone(@NotNull String text) {
        var date = FeedDates.read(text);
        if (date != null) {
            assertThat(Published.parse(date.text())).contains(date);
        }
    }
}
