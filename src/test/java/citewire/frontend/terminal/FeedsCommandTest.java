package citewire.frontend.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedsCommandTest {

    private static final String FEED =
            "<rss version='2.0'><channel><title>Harbour</title><item><title>Ferry &amp;amp; bus"
                    + "</title><link>https://x.example/1</link><pubDate>Thu, 01 Jan 2026 08:00:00 GMT</pubDate></item></channel></rss>";

    @TempDir
    Path folder;

    private final FakeWorkspace workspace = new FakeWorkspace();

    @Test
    void parseShowsAFeedWithoutOpeningTheHouse() throws IOException {
        var screen = Screen.plain();
        assertThat(screen.run(workspace, "feeds", "parse", file(FEED))).isZero();
        assertThat(screen.out()).isEqualTo("""
                Harbour
                rss20, utf-8, 1 entries

                Ferry & bus
                    2026-01-01T08:00:00Z
                    https://x.example/1
                """);
        assertThat(workspace.opened).isNull();
    }

    @Test
    void parseWritesJson() throws IOException {
        String file = file(FEED);
        var screen = Screen.plain();
        assertThat(screen.run(workspace, "feeds", "parse", "--json", file)).isZero();
        assertThat(screen.out())
                .isEqualTo("{\"file\":\"" + file + "\",\"format\":\"rss20\",\"title\":\"Harbour\",\"home\":null,"
                        + "\"language\":null,\"encoding\":\"utf-8\",\"malformed\":false,\"error\":null,\"entries\":[{"
                        + "\"id\":null,\"title\":\"Ferry &amp; bus\",\"link\":\"https://x.example/1\","
                        + "\"published\":\"2026-01-01T08:00:00Z\",\"updated\":null,\"authors\":[],\"summary\":null,"
                        + "\"content\":null,\"enclosures\":[]}]}\n");
    }

    @Test
    void aBatchKeepsItsOrderAndTellsABadLine() {
        var screen = Screen.reading("{\"id\":1,\"bytesBase64\":\"" + base64("<rss><channel/></rss>")
                + "\",\"headers\":{\"Content-Type\":\"application/rss+xml; charset=us-ascii\"}}\n"
                + "{\"file\":\"b\",\"bytesBase64\":\"%%\"}\n\nnonsense\n{\"id\":\"d\"}\n"
                + "{\"file\":\"e\",\"bytesBase64\":\"\",\"more\":1}\n");
        assertThat(screen.run(workspace, "feeds", "parse", "--batch", "-")).isEqualTo(1);
        assertThat(screen.out().lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("{\"id\":1,\"format\":\"rss\"")
                                .contains("us-ascii"),
                        line -> assertThat(line)
                                .startsWith("{\"file\":\"b\",\"status\":\"failed\"")
                                .contains("line 2"),
                        line -> assertThat(line)
                                .startsWith("{\"id\":null,\"status\":\"failed\"")
                                .contains("line 4"),
                        line -> assertThat(line)
                                .startsWith("{\"id\":\"d\",\"status\":\"failed\"")
                                .contains("line 5"),
                        line -> assertThat(line)
                                .startsWith("{\"file\":\"e\",\"format\":\"unknown\"")
                                .contains("it is empty"));
    }

    @Test
    void whatIsNoFeedFails() throws IOException {
        var screen = Screen.plain();
        assertThat(screen.run(workspace, "feeds", "parse", file("<html><body>Hello</body></html>")))
                .isEqualTo(1);
        assertThat(screen.out()).contains("malformed: it is no feed");
    }

    @Test
    void wrongUsageSaysWhatIsRight() {
        var nothing = Screen.plain();
        assertThat(nothing.run(workspace, "feeds", "parse")).isEqualTo(2);
        assertThat(nothing.err()).contains("citewire feeds parse feed.xml");
        var missing = Screen.plain();
        assertThat(missing.run(workspace, "feeds", "parse", "no-such-file")).isEqualTo(2);
        assertThat(missing.err()).contains("no-such-file");
        var alone = Screen.plain();
        assertThat(alone.run(workspace, "feeds")).isEqualTo(2);
        assertThat(alone.err()).contains("citewire feeds --help");
    }

    private String file(String feed) throws IOException {
        return Files.writeString(folder.resolve("feed.xml"), feed).toString();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }
}
