package citewire.ingest.feed.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeHtmlTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "safe<script>x</script> text | safe text",
                "<p onclick='x' title=t>a</p> | <p title=\"t\">a</p>",
                "a<br>b<img src='i.png'> | a<br />b<img src=\"https://x.example/n/i.png\" />",
                "<iframe src='a'> text | text",
                "<tr><td>cell</td></tr> | <tr><td>cell</td></tr>",
                "a < b & c | a &lt; b &amp; c",
                "<a href=\"&#106;avascript:x\">x</a> | <a href=\"\">x</a>",
                "<unknown>kept</unknown> | kept",
                "5 <!' 6 | 5 &lt;!' 6",
                "<b>open | <b>open</b>"
            })
    void keepsTheTextAndLeavesOutTheHarm(String html, String expected) {
        assertThat(SafeHtml.of(html, "https://x.example/n/")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "color:red;position:fixed | color: red;",
                "margin: 0 15px 0 0 | margin: 0 15px 0 0;",
                "margin: 99999em |",
                "background: url(https://x.example/a) yellow | background: yellow;",
                "width: expression(alert(1)) |",
                "color: \\72 ed |",
                "font-family: 'Lucida Console' | font-family: 'Lucida Console';"
            })
    void aStyleKeepsItsColoursAndSizes(String style, String expected) {
        String html = SafeHtml.of("<p style=\"" + style.replace("\"", "'") + "\">x</p>", null);
        assertThat(html).isEqualTo(expected == null ? "<p>x</p>" : "<p style=\"" + expected + "\">x</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<scr<script>ipt>x</script>",
                "<img src=x onerror=alert(1)//",
                "<svg><g/onload=alert(1)></svg>",
                "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<ifr<iframe>ame src='javascript:x'>",
                "<a href='java\u0000script:x'>x</a>",
                "<form action='javascript:x'><button formaction='javascript:x'>x</button></form>"
            })
    void nothingRunsHoweverItIsWrapped(String html) {
        assertThat(SafeHtml.of(html, "https://x.example/"))
                .doesNotContainIgnoringCase("<script", "<iframe", "<svg", "<style", "javascript:")
                .doesNotContainPattern("<\\w+(?: [\\w-]+=\"[^\"]*\")* on\\w+=");
        assertThat(SafeHtml.of(SafeHtml.of(html, null), null)).isEqualTo(SafeHtml.of(html, null));
    }

    @Test
    void theWordsOfHtmlAreThoseThatAReaderSees() {
        assertThat(SafeHtml.text("<p>One <b>two</b></p><p>three&nbsp;&amp; four</p><script>no</script>"))
                .isEqualTo("One two three & four");
    }
}
