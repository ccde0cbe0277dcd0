package citewire.frontend.discord.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            plain words - with a dash, plain words - with a dash
            **bold** _it_,                 \\*\\*bold\\*\\* \\_it\\_
            ~~gone~~ ||hidden||,         \\~\\~gone\\~\\~ \\|\\|hidden\\|\\|
            `code`,                      \\`code\\`
            back\\slash,                  back\\\\slash
            <@123> <t:1:R>,              \\<@123> \\<t:1:R>
            [a](b),                      \\[a\\]\\(b)
            (just brackets),             (just brackets)
            # heading,                   \\# heading
            -# small,                    \\-# small
            > quote,                     \\> quote
            - item,                      \\- item
            12. item,                    12\\. item
            12.5 percent,                12\\.5 percent
            3) item,                     3\\) item
            2026 it was,                 2026 it was
            """)
    void escapesWhatDiscordWouldDraw(String text, String escaped) {
        assertThat(Markdown.escape(text)).isEqualTo(escaped);
    }

    @Test
    void escapesTheStartOfEveryLine() {
        assertThat(Markdown.escape("one\r\n  # two\n\u2028> three")).isEqualTo("one\n  \\# two\n\n\\> three");
    }

    @Test
    void keepsTheMarkersOfAnAnswerButMakesNoLinkOfThem() {
        assertThat(Markdown.escapeAroundMarkers("So [1][12], [x] [1](http://a.example) [2]](b)"))
                .isEqualTo("So [1][12], \\[x\\] [1]\\(http:\u200b//a.example) [2]\\]\\(b)");
    }

    @Test
    void takesTheLifeOutOfPingsLinksAndInvitations() {
        assertThat(Markdown.escape("@everyone @HERE steam://run discord.gg/x discord.gift/y discord.new/z"))
                .isEqualTo("@\u200beveryone @\u200bHERE steam:\u200b//run discord\u200b.gg/x discord\u200b.gift/y"
                        + " discord\u200b.new/z");
        assertThat(Markdown.escape("mail ada@example.org")).isEqualTo("mail ada@example.org");
    }

    @Test
    void leavesOutWhatCannotBeSeen() {
        assertThat(Markdown.escape("a\u202eb\u200bc\u0000d\ufeffe\u2066f\tg")).isEqualTo("abcdef g");
        assertThat(Markdown.escape("@\u200bevery\u200bone")).isEqualTo("@\u200beveryone");
    }

    @Test
    void putsPlainTextOnOneLine() {
        assertThat(Markdown.plain(" *a*\n b \u202e@everyone")).isEqualTo("*a* b @\u200beveryone");
    }
}
