package citewire.ingest.feed;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is written to make a reader reach out, grow or hang gets neither. */
@Timeout(value = 90, unit = SECONDS)
class HostileFeedTest {

    @TempDir
    Path folder;

    @Test
    void noEntityReachesAFileOrAServer() throws IOException {
        var secret = Files.writeString(folder.resolve("secret"), "the secret words");
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + server.getLocalPort() + "/";
            var feed = Feeds.parse("<!DOCTYPE rss SYSTEM '" + address + "x.dtd' [<!ENTITY a SYSTEM '" + secret.toUri()
                    + "'><!ENTITY % p SYSTEM '" + address + "'> %p;]><rss xmlns:xi='http://www.w3.org/2001/XInclude'>"
                    + "<channel><title>T &a;</title><xi:include href='" + address + "'/>"
                    + "<item><description>&lt;img src='" + address + "'&gt;&lt;iframe src='" + address
                    + "'&gt;</description></item></channel></rss>");
            assertThat(feed.toString()).contains("T").doesNotContain("the secret words");
            server.setSoTimeout(50);
            assertThat(caller(server)).isFalse();
        }
    }

    private static boolean caller(ServerSocket server) throws IOException {
        try (var call = server.accept()) {
            return call.isConnected();
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    @Test
    void entitiesDoNotGrow() {
        var laughs = new StringBuilder("<!DOCTYPE r [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 40; i++) {
            laughs.append("<!ENTITY a").append(i).append(" \"");
            laughs.append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
        }
        var feed = Feeds.parse(laughs + "]><rss><channel><title>&a39;</title></channel></rss>");
        assertThat(feed.toString()).hasSizeLessThan(2_000);
        String large = "<!DOCTYPE r [<!ENTITY a \"" + "x".repeat(50_000) + "\">]><rss><channel><title>"
                + "&a;".repeat(20_000) + "</title></channel></rss>";
        assertThat(Feeds.parse(large).toString()).hasSizeLessThan(3_000_000);
    }

    @Test
    void depthIsBounded() {
        String deep = "<rss><channel>" + "<a>".repeat(200_000);
        assertThat(Feeds.parse(deep).error()).contains("nested too deep");
        assertThat(Feeds.parse("<rss><channel><item><title>One</title></item>" + "<a>".repeat(200_000))
                        .entries())
                .hasSize(1);
        assertThat(Feeds.parse("{\"version\":\"https://jsonfeed.org/version/1\",\"items\":" + "[".repeat(200_000))
                        .malformed())
                .isTrue();
        var html = Feeds.item("<description>" + "&lt;b&gt;".repeat(100_000) + "text</description>");
        assertThat(html.summary()).isEqualTo("text");
    }

    @Test
    void readingTakesTimeInProportionToTheSize() {
        readsWhatRepeats(40_000);
    }

    @Test
    @Tag("slow")
    void readingTakesTimeInProportionToALargeSizeToo() {
        readsWhatRepeats(200_000);
    }

    private static void readsWhatRepeats(int times) {
        for (String part : new String[] {
            "<!ENTITY ",
            "<!--",
            "<![CDATA[",
            "&",
            "&amp;lt;b ",
            "&lt;b style='a:b;",
            "<a b=",
            "<item>",
            "&lt;!--",
            "]]>",
            "<?x ",
            "&x",
            "((((",
            "\"'"
        }) {
            Feeds.parse("<rss><channel><item><title>" + part.repeat(times) + "</title></item></channel></rss>");
            Feeds.parse("<!DOCTYPE r [" + part.repeat(times) + "]><rss/>");
            Feeds.parse("<rss><channel><item><pubDate>" + part.repeat(times / 2) + "</pubDate></item></channel></rss>");
        }
    }

    @Test
    void nothingThatRunsIsLeftInTheText() {
        var entry = Feeds.item(
                "<description><![CDATA[<script>alert(1)</script><p onclick='a()' style='position:fixed;"
                        + "background:url(javascript:a)'>ok</p><a href=' java\nscript:alert(1)'>x</a><svg><script>a</script>"
                        + "<animate attributeName='href' values='javascript:a'/></svg><object data='x'></object>]]></description>");
        assertThat(Objects.requireNonNull(entry.text().summary()).value())
                .contains("<p>ok</p>")
                .doesNotContainIgnoringCase("script")
                .doesNotContain("onclick", "<object", "animate", "position");
    }
}
