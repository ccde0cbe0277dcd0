package citewire.ingest.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever chance makes of a page, it is read, and nothing is told that the page does not hold. Cases come from seeds. */
class PageMutationTest {

    private static final String ARTICLE = """
            <html lang=en><head><meta charset=utf-8><title>Ferry sails again | Harbour</title>
            <meta property=og:image content=/ferry.jpg><meta property=article:published_time content=2026-01-05T08:30:00+01:00>
            <script type=application/ld+json>{"@type":"NewsArticle","headline":"Ferry sails again","author":{"name":"Ada Reporter"},
            "articleBody":"The ferry sailed again on Monday."}</script></head><body><nav><a href=/>Home</a></nav><article>
            <h1>Ferry sails again</h1><p>The ferry sailed again on Monday after a month in the dock, its owner said, and it was full.
            <p>An adult pays 4 euros and a child 2; islanders travel at half the price, as they did before the repair.
            <ul class=related><li><a href=/a>Another long title of another article</a><li><a href=/b>One more such title here</a></ul>
            <table><tr><td>Adult<td>4 euros</table></article><div id=comments><p>It was not full at all, I was there.</div></body>""";

    private static final List<String> PIECES = List.of(
            "<",
            ">",
            "</",
            "\"",
            "'",
            "&",
            "&#0;",
            "&#xd800;",
            "\u0000",
            "\ufeff",
            "<script>",
            "</script>",
            "<!--",
            "]]>",
            "{",
            "}",
            "[",
            "<p>",
            "<div>",
            "</div>",
            "<br><br>",
            "<table>",
            "<td>",
            "<svg>",
            "<template>",
            "<plaintext>",
            "class=comment",
            "itemprop=articleBody",
            "href='http://['",
            "<base href='::'>",
            "lang=x-y",
            "<article>",
            "2026-99-99",
            "\ud83d",
            " | ",
            "<meta charset=utf-7>",
            "<noscript>",
            "<body>",
            "<frameset>");

    private static final List<String> TYPES =
            List.of("text/html", "text/html; charset=utf-16", "charset=\"", "text/html; charset=Shift_JIS");

    @Test
    void survivesWhatChanceMakesOfAPage() {
        mutate(500);
    }

    @Test
    @Tag("slow")
    @Timeout(900)
    void survivesWhatMuchChanceMakesOfAPage() {
        mutate(30_000);
    }

    private static void mutate(int cases) {
        var extractor = new PageExtractor();
        for (int seed = 0; seed < cases; seed++) {
            var random = new Random(seed);
            var page = Page.of(bytes(random), type(random), URI.create("https://x.example/a"));

            var found = extractor.extract(page);

            assertThat(found.quality()).as("seed %d", seed).isNotNull();
            assertThat(found.body()).as("seed %d", seed).isEqualTo(found.body().strip());
            assertThat(String.valueOf(found.image())).as("seed %d", seed).matches("null|(?i:https?)://.*");
        }
    }

    private static String type(Random random) {
        return TYPES.get(random.nextInt(8) == 0 ? random.nextInt(TYPES.size()) : 0);
    }

    private static byte[] bytes(Random random) {
        var page = new StringBuilder(ARTICLE);
        for (int changes = random.nextInt(30); changes > 0; changes--) {
            int at = random.nextInt(page.length() + 1);
            switch (random.nextInt(3)) {
                case 0 -> page.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                case 1 -> page.delete(at, Math.min(page.length(), at + random.nextInt(40)));
                default -> page.insert(at, page.substring(at, Math.min(page.length(), at + random.nextInt(300))));
            }
        }
        byte[] bytes = page.toString().getBytes(UTF_8);
        for (int flips = random.nextInt(4); flips > 0 && bytes.length > 0; flips--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(10) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)) : bytes;
    }
}
