package citewire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.ingest.feed.discover.FeedDiscovery;
import citewire.ingest.feed.opml.Opml;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Whatever bytes come, they are read as a feed, a list and a page without a fault, and nothing that runs is left. */
class FeedParserFuzzTest {

    private static final URI ADDRESS = URI.create("https://x.example/news/");

    @FuzzTest(maxDuration = "10m")
    void isReadWithoutAFault(byte[] bytes) {
        var document = FeedDocument.of(bytes, null, ADDRESS);
        for (var entry : new FeedParser().parse(document).entries()) {
            Stream.of(entry.text().title(), entry.text().summary(), entry.text().content())
                    .filter(text -> text != null && text.html())
                    .forEach(text -> assertThat(text.value())
                            .doesNotContainIgnoringCase("<script")
                            .doesNotContain("<iframe"));
            assertThat(String.valueOf(entry.link())).doesNotStartWithIgnoringCase("javascript:");
        }
        Opml.write(Opml.read(document));
        FeedDiscovery.find(new String(bytes, StandardCharsets.UTF_8), ADDRESS);
    }
}
