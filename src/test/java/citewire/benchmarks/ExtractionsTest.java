package citewire.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pages that others have read before: their text and metadata come out as people wrote them down. */
@Tag("slow")
class ExtractionsTest {

    private final BenchFiles files = BenchFiles.found();

    @BeforeEach
    void look() {
        assumeTrue(files.present(), "no evaluation data: name its folder in CITEWIRE_BENCH");
    }

    @Test
    void findsTheTextOfArticles() {
        var read = new Extractions(files).read("article-extraction-benchmark");

        assertThat(Extractions.score(read).f1())
                .as(Extractions.report("article-extraction-benchmark", read))
                .isGreaterThan(0.965);
    }

    @Test
    void findsTextAndMetadataInManyLanguages() {
        var read = new Extractions(files).read("fundus");

        assertThat(Extractions.score(read).f1())
                .as(Extractions.report("fundus", read))
                .isGreaterThan(0.95);
        assertThat(Extractions.share(read, Extractions.Read::title)).isGreaterThan(0.9);
        assertThat(Extractions.share(read, Extractions.Read::day)).isGreaterThan(0.95);
        assertThat(Extractions.share(read, Extractions.Read::authors)).isGreaterThan(0.85);
    }
}
