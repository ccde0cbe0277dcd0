package citewire.ingest.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.Article;
import citewire.domain.Published;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlArticleTest {

    @TempDir
    Path folder;

    @Test
    void readsTheArticleOfAPage() throws IOException {
        var article = article("page.html", PAGE);

        assertThat(article.title()).isEqualTo("Ferry sails again");
        assertThat(article.header().url()).isEqualTo(URI.create("https://harbour.example/2026/ferry"));
        assertThat(article.header().source()).isEqualTo("Harbour Times");
        assertThat(article.header().published())
                .isEqualTo(Published.parse("2026-01-05T08:30:00+01:00").orElseThrow());
        assertThat(article.authors()).containsExactly("Ada Reporter");
        assertThat(article.language()).isEqualTo("en-GB");
        assertThat(article.body()).isEqualTo("""
                The ferry sailed again on Monday after a month in the dock, its owner said, and it was full to the last seat.

                What it costs

                An adult pays 4 euros and a child 2; islanders travel at half the price, as they did before the repair.""");
    }

    static final String PAGE = """
            <!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Ferry | HT</title>
            <meta property="og:title" content="Ferry sails again">
            <meta property="og:site_name" content="Harbour Times">
            <link rel="canonical" href="https://harbour.example/2026/ferry">
            <script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"x"},
            {"@type":["NewsArticle"],"datePublished":"2026-01-05T08:30:00+0100","author":[{"name":"Ada Reporter"}]}]}</script>
            <script type="application/ld+json">{broken</script>
            </head><body><nav><p>Home and sections and all the other things that are in a navigation bar</p></nav>
            <article><h1>Ferry sails again</h1>
            <p>The <b>ferry</b> sailed again on Monday after a month in the dock, its owner said,
            and it was full to the last seat.</p>
            <figure><img src=x><figcaption>The ferry.</figcaption></figure>
            <h2>What it costs</h2>
            <p>An adult pays 4 euros and a child 2; islanders travel at half the price, as they did before the repair.</p>
            <p><a href="/more">Read more of our stories</a></p>
            <div class="related-links"><p>Related: the harbour master resigns over the repairs of the ferry</p></div>
            </article><script>var x = "<p>no text</p>";</script><footer><p>© Harbour Times</p></footer></body></html>
            """;

    @Test
    void readsAPageInTheCharsetItDeclares() throws IOException {
        var page =
                "<html><head><meta charset=iso-8859-1><title>Fähre</title></head><body><p>Sie fährt.</p></body></html>";
        Files.write(folder.resolve("page.htm"), page.getBytes(ISO_8859_1));

        assertThat(read("page.htm").body()).isEqualTo("Sie fährt.");
    }

    @Test
    void readsAPageWithoutParagraphs() throws IOException {
        assertThat(article("page.html", "<title>T</title><body>One line.<br>Another.</body>")
                        .body())
                .isEqualTo("One line.\nAnother.");
    }

    private Article article(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
        return read(name);
    }

    private Article read(String name) {
        var readings = new ArrayList<Reading>();
        new ArticleFiles(10_000, 10_000).read(folder.resolve(name), readings::add);
        assertThat(readings).singleElement().isInstanceOf(Reading.Read.class);
        return ((Reading.Read) readings.getFirst()).article();
    }
}
