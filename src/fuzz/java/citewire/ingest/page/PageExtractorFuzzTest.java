package citewire.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URI;

/** Whatever bytes come, they are read as a page without a fault, and no address but those of the web is given. */
class PageExtractorFuzzTest {

    private static final URI ADDRESS = URI.create("https://x.example/news/");

    @FuzzTest(maxDuration = "10m")
    void isReadWithoutAFault(byte[] bytes) {
        var extraction = new PageExtractor().extract(Page.of(bytes, null, ADDRESS));

        assertThat(String.valueOf(extraction.image())).matches("null|(?i:https?)://.*");
        assertThat(String.valueOf(extraction.canonicalUrl())).matches("null|(?i:https?)://.*");
        assertThat(extraction.body())
                .doesNotContain("\u0000")
                .isEqualTo(extraction.body().strip());
    }
}
