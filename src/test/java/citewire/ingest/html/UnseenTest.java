package citewire.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnseenTest {

    private static final String SEEN = "<p>The ferry sails again on Monday after a month of repairs.</p>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p hidden>x</p>",
                "<div aria-hidden='true'>x</div>",
                "<template>x</template>",
                "<noscript>x</noscript>",
                "<p style='display: none'>x</p>",
                "<p style='DISPLAY:NONE !important'>x</p>",
                "<p style='visibility:hidden'>x</p>",
                "<p style='opacity:0.0'>x</p>",
                "<p style='font-size:0px'>x</p>",
                "<p style='color:#fff;background-color:white'>x</p>",
                "<p style='color: rgba(0, 0, 0, 0)'>x</p>",
                "<p style='position:absolute;left:-9999px'>x</p>",
                "<p style='text-indent:-9999px'>x</p>",
                "<p style='height:0;overflow:hidden'>x</p>",
                "<p style='position:absolute;clip:rect(0 0 0 0)'>x</p>",
                "<p style='transform:scale(0)'>x</p>"
            })
    void takesOutWhatNoReaderSees(String hidden) {
        assertThat(text(SEEN + hidden)).isEqualTo("The ferry sails again on Monday after a month of repairs.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<span style='font-size: small'>x</span>",
                "<p style='opacity:0.9'>x</p>",
                "<p style='color:#fff;background-color:black'>x</p>",
                "<p style='text-indent:-1em'>x</p>",
                "<p style='position:absolute;left:-5px'>x</p>",
                "<p style='height:0'>x</p>",
                "<p style=';;:;color'>x</p>"
            })
    void keepsWhatIsSeen(String shown) {
        assertThat(text(SEEN + shown)).endsWith("repairs. x");
    }

    @Test
    void keepsAPageThatAScriptFadesIn() {
        assertThat(text("<div style='opacity:0'>" + SEEN + "</div><p>x</p>")).contains("ferry");
    }

    private static String text(String html) {
        var body = Jsoup.parse(html).body();
        Unseen.remove(body);
        return body.text();
    }
}
