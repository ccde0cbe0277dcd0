package citewire.ingest.feed.opml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.ingest.feed.FeedDocument;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpmlTest {

    @Test
    void readsFoldersCategoriesAndFeedAddresses() {
        var list = read("""
                <?xml version="1.0"?><opml version="1.0"><head><title>Mine</title></head><body>
                <outline text="World"><outline text="Europe">
                  <outline type="rss" text="A" title="A &amp; B" xmlUrl="https://a.example/rss?x=1&amp;y=2" htmlUrl="https://a.example/"/>
                </outline></outline>
                <OUTLINE TEXT="C" XMLURL="feed://c.example/atom" CATEGORY="/Science/Space,/Other"/>
                <outline text="no web address" xmlUrl="file:///etc/passwd"/><outline text="a note"/>
                </body></opml>
                """);
        assertThat(list)
                .isEqualTo(new OpmlList(
                        "Mine",
                        List.of(
                                new OpmlOutline(
                                        "A & B",
                                        URI.create("https://a.example/rss?x=1&y=2"),
                                        URI.create("https://a.example/"),
                                        List.of("World", "Europe")),
                                new OpmlOutline(
                                        "C", URI.create("http://c.example/atom"), null, List.of("Science", "Space"))),
                        null));
    }

    @Test
    void readsBackWhatItWrites() {
        var list = new OpmlList(
                "My \"feeds\" & <more>",
                List.of(
                        outline("Top", "https://t.example/rss", List.of()),
                        outline(
                                "Ärger & \"Glück\"",
                                "https://a.example/rss?a=1&b=<2>".replace("<2>", "2"),
                                List.of("Welt")),
                        outline(null, "https://b.example/", List.of("Welt", "Nord")),
                        outline("C", "https://c.example/", List.of("Sport"))),
                null);
        assertThat(read(Opml.write(list)).outlines())
                .extracting(OpmlOutline::feed, OpmlOutline::topic)
                .containsExactlyInAnyOrderElementsOf(list.outlines().stream()
                        .map(outline -> org.assertj.core.groups.Tuple.tuple(outline.feed(), outline.topic()))
                        .toList());
        assertThat(read(Opml.write(list)).title()).isEqualTo(list.title());
        assertThat(Opml.write(read(Opml.write(list)))).isEqualTo(Opml.write(read(Opml.write(read(Opml.write(list))))));
    }

    @Test
    void theStarterFeedsCanBeChosenByTopic() throws IOException {
        var file = Path.of(System.getProperty("citewire.root", ""), "config", "feeds.opml");
        var list = Opml.read(FeedDocument.of(Files.readAllBytes(file)));
        assertThat(list.error()).isNull();
        assertThat(list.outlines()).hasSizeBetween(10, 20).allSatisfy(outline -> {
            assertThat(outline.title()).isNotBlank();
            assertThat(outline.topic()).hasSize(1);
            assertThat(outline.feed().getScheme()).isEqualTo("https");
        });
        assertThat(list.outlines()).extracting(OpmlOutline::feed).doesNotHaveDuplicates();
    }

    @Test
    void readsWhatItCanOfABrokenList() {
        var list = read("<opml><body><outline text='A & B' xmlUrl='https://a.example/'/><outline text='C'");
        assertThat(list.outlines()).extracting(OpmlOutline::title).containsExactly("A & B");
        assertThat(list.error()).startsWith("line 1");
        assertThat(read("<rss/>").error()).contains("no list of feeds");
    }

    private static OpmlOutline outline(@Nullable String title, String feed, List<String> topic) {
        return new OpmlOutline(title, URI.create(feed), null, topic);
    }

    private static OpmlList read(String opml) {
        return Opml.read(FeedDocument.of(opml.getBytes(UTF_8)));
    }
}
