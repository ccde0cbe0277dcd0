package citewire.frontend.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractCommandTest {

    private static final String PAGE = "<html lang=en><head><meta charset=utf-8><title>Ferry sails | Harbour</title>"
            + "<meta property=og:site_name content=Harbour><meta name=author content='By Ada Reporter'>"
            + "<meta property=article:published_time content=2026-01-05T08:30:00+01:00></head><body><nav>Home</nav>"
            + "<article><h1>Ferry sails</h1><p>The ferry sailed again on Monday after a month in the dock, its owner said,"
            + " and it was full to the last seat when it left the island.</p><p>An adult pays 4 euros and a child 2;"
            + " islanders travel at half the price, as they did before the repair.</p></article></body></html>";

    @TempDir
    Path folder;

    private final FakeWorkspace workspace = new FakeWorkspace();

    @Test
    void showsAnArticleWithoutOpeningTheHouse() throws IOException {
        var screen = Screen.plain();
        assertThat(screen.run(workspace, "extract", file(PAGE))).isZero();
        assertThat(screen.out())
                .startsWith("Ferry sails\nHarbour, Ada Reporter, 2026-01-05T08:30:00+01:00, en\n\nThe ferry sailed");
        assertThat(workspace.opened).isNull();
    }

    @Test
    void writesJson() throws IOException {
        var screen = Screen.plain();
        assertThat(screen.run(workspace, "extract", "--json", "--url", "https://x.example/1", file(PAGE)))
                .isZero();
        assertThat(screen.out())
                .startsWith("{\"url\":\"https://x.example/1\",\"title\":\"Ferry sails\",\"authors\":[\"Ada Reporter\"],"
                        + "\"published\":\"2026-01-05T08:30:00+01:00\",\"modified\":null,\"language\":\"en\","
                        + "\"siteName\":\"Harbour\",\"image\":null,\"canonicalUrl\":null,\"quality\":\"full\","
                        + "\"body\":\"The ferry")
                .contains("the island.\\n\\nAn adult");
    }

    @Test
    void aBatchKeepsItsOrderAndTellsABadLine() {
        var screen = Screen.reading("{\"id\":1,\"url\":\"https://x.example/1\",\"htmlBase64\":\"" + base64(PAGE)
                + "\"}\n{\"id\":\"b\",\"htmlBase64\":\"%%\"}\n\nnonsense\n{\"id\":\"d\"}\n"
                + "{\"id\":\"e\",\"htmlBase64\":\"\",\"more\":1}\n");
        assertThat(screen.run(workspace, "extract", "--batch", "-")).isEqualTo(1);
        assertThat(screen.out().lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("{\"id\":1,\"url\":\"https://x.example/1\",\"title\":\"Ferry"),
                        line -> assertThat(line)
                                .startsWith("{\"id\":\"b\",\"status\":\"failed\"")
                                .contains("line 2"),
                        line -> assertThat(line)
                                .startsWith("{\"id\":null,\"status\":\"failed\"")
                                .contains("line 4"),
                        line -> assertThat(line)
                                .startsWith("{\"id\":\"d\",\"status\":\"failed\"")
                                .contains("line 5"),
                        line -> assertThat(line)
                                .startsWith("{\"id\":\"e\",")
                                .contains("\"quality\":\"headline-only\""));
    }

    @Test
    void wrongUsageSaysWhatIsRight() {
        var nothing = Screen.plain();
        assertThat(nothing.run(workspace, "extract")).isEqualTo(2);
        assertThat(nothing.err()).contains("citewire extract page.html");
        var missing = Screen.plain();
        assertThat(missing.run(workspace, "extract", "no-such-file")).isEqualTo(2);
        assertThat(missing.err()).contains("no-such-file");
    }

    private String file(String page) throws IOException {
        return Files.writeString(folder.resolve("page.html"), page).toString();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }
}
