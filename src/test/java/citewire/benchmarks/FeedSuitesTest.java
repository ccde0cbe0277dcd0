package citewire.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Feeds that others wrote to try readers with: read as their authors expect, and never with a fault. */
class FeedSuitesTest {

    private final BenchFiles files = BenchFiles.found();

    @BeforeEach
    void look() {
        assumeTrue(files.present(), "no evaluation data: name its folder in CITEWIRE_BENCH");
    }

    @Test
    void readsAtLeast97PercentAsFeedparserDoes() {
        var outcomes = new FeedSuites(files).outcomes();

        assertThat(outcomes).filteredOn(FeedSuites.Outcome::counts).hasSizeGreaterThan(1_000);
        assertThat(FeedSuites.share(outcomes)).as(FeedSuites.report(outcomes)).isGreaterThan(0.97);
    }

    @Test
    void readsWhateverAFeedValidatorIsTriedWith() {
        assertThat(new FeedSuites(files).validator()).hasSizeGreaterThan(2_000);
    }
}
