package citewire.ingest.page;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.Published;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PageExtractorTest {

    private static final URI URL = URI.create("https://harbour.example/2026/ferry?from=feed");

    private static final String FIRST =
            "The ferry sailed again on Monday after a month in the dock, its owner said, and it was full to the last seat.";
    private static final String SECOND =
            "An adult pays 4 euros and a child 2; islanders travel at half the price, as they did before the repair.";

    private final PageExtractor extractor = new PageExtractor();

    @Test
    void readsTextAndMetadata() {
        var found = extract("""
                <!doctype html><html lang="en-GB"><head><title>Ferry sails again | Harbour Times</title>
                <meta property="og:site_name" content="Harbour Times"><meta property="og:image" content="/ferry.jpg">
                <link rel="canonical" href="/2026/ferry">
                <script type="application/ld+json">//<![CDATA[
                {"@graph":[{"@type":"WebSite","name":"x"},{"@type":["NewsArticle"],"headline":"Ferry sails again",
                "datePublished":"2026-01-05T08:30:00+0100","dateModified":"2026-01-05",
                "author":[{"@type":"Person","name":"Ada Reporter"},{"@id":"#ben"}]},
                {"@id":"#ben","@type":"Person","name":"By Ben Writer",}]}
                //]]></script></head><body><nav>Home</nav><article><h1>Ferry sails again</h1><p>%s</p>
                <figure><img src=x><figcaption>The ferry in its dock last week.</figcaption></figure>
                <h2>What it costs</h2><p>%s</p></article></body></html>""".formatted(FIRST, SECOND));

        assertThat(found)
                .isEqualTo(new Extraction(
                        URL,
                        "Ferry sails again",
                        List.of("Ada Reporter", "Ben Writer"),
                        Published.parse("2026-01-05T08:30:00+01:00").orElseThrow(),
                        Published.parse("2026-01-05").orElseThrow(),
                        "en-GB",
                        "Harbour Times",
                        URI.create("https://harbour.example/ferry.jpg"),
                        URI.create("https://harbour.example/2026/ferry"),
                        Quality.FULL,
                        FIRST + "\n\nWhat it costs\n\n" + SECOND));
    }

    @Test
    void leavesOutWhatStandsAroundAnArticle() {
        var teaser = "<li><a href='/%1$d'>Another article, number %1$d</a><p>What it tells, in a sentence or two that"
                + " one reads before one opens it, or does not.</p></li>";
        var found = extract(
                "<body><header><p>Welcome to Harbour Times, the paper of the island and its visitors.</p></header>"
                        + "<main><div class=story-body><p>" + FIRST
                        + "</p><div class=newsletter-signup><p>Sign up for our"
                        + " newsletter and read all of this in the morning, before others do.</p></div><p>Read more: the dock</p>"
                        + "<p>" + SECOND + "</p><p>Photo: Carla Lens</p><h3>Related stories</h3></div><ul>"
                        + teaser.formatted(1)
                        + teaser.formatted(2) + teaser.formatted(3)
                        + "</ul><section id=comments><p>I was on board, and it was"
                        + " not full at all: there were seats beside me, and behind.</p></section></main><div class=cookie-banner>"
                        + "<p>We use cookies, and so do our 812 partners, whom you may all meet.</p></div></body>");

        assertThat(found.body()).isEqualTo(FIRST + "\n\n" + SECOND);
    }

    @Test
    void joinsAnArticleThatComesInPieces() {
        var found = extract("<body><div><section class=chunk><p>" + FIRST + "</p></section><div class=ad>Buy</div>"
                + "<section class=chunk><p>" + SECOND + "</p></section></div></body>");

        assertThat(found.body()).isEqualTo(FIRST + "\n\n" + SECOND);
    }

    @Test
    void readsParagraphsPartedByLineBreaks() {
        assertThat(extract("<body><div class=text>" + FIRST + "<br><br>" + SECOND + "</div></body>")
                        .body())
                .isEqualTo(FIRST + "\n\n" + SECOND);
    }

    @Test
    void takesTheTextOfJsonLdWhereThePageShowsLittle() {
        var found = extract("<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"articleBody\":\"" + FIRST
                + "\\n" + SECOND + "\"}</script><body><div id=app></div></body>");

        assertThat(found.body()).isEqualTo(FIRST + "\n\n" + SECOND);
        assertThat(found.quality()).isEqualTo(Quality.FULL);
    }

    @Test
    void marksATeaserBeforeAPaywall() {
        var open = "<body><article><h1>Ferry</h1><p>" + FIRST + "</p><p>" + SECOND + "</p>%s</article></body>";
        var locked =
                "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":\"False\"}</script>";

        assertThat(extract(open.formatted("")).quality()).isEqualTo(Quality.FULL);
        assertThat(extract(locked + open.formatted("")).quality()).isEqualTo(Quality.HEADLINE_ONLY);
        assertThat(extract(open.formatted("<p>Subscribe now to continue reading this article and all others.</p>"))
                        .quality())
                .isEqualTo(Quality.HEADLINE_ONLY);
    }

    @Test
    void inventsNothingForAnEmptyPage() {
        var found = extractor.extract(Page.of(new byte[0], null, null));

        assertThat(found)
                .isEqualTo(new Extraction(
                        null, null, List.of(), null, null, null, null, null, null, Quality.HEADLINE_ONLY, ""));
    }

    @Test
    void readsTheCharsetOfMarkHeaderAndPage() {
        var text =
                "<p>Die Fähre fährt wieder über den Sund, sagte ihr Eigner, und sie war bis auf den letzten Platz besetzt.</p>";
        var latin = Charset.forName("windows-1252");
        var declared = "<meta charset=windows-1252>" + text;

        assertThat(body(text.getBytes(UTF_8), null)).contains("Fähre");
        assertThat(body(declared.getBytes(latin), null)).contains("Fähre");
        assertThat(body(text.getBytes(latin), "text/html; charset=ISO-8859-1")).contains("Fähre");
        assertThat(body(("\ufeff" + text).getBytes(UTF_16LE), "text/html; charset=utf-8"))
                .contains("Fähre");
        assertThat(body(("<meta charset=no-such>" + text).getBytes(UTF_8), "text/html; charset=neither"))
                .contains("Fähre");
    }

    @Test
    @Timeout(20)
    void readsHostilePagesInTime() {
        readsHostilePages(40_000);
    }

    @Test
    @Tag("slow")
    @Timeout(60)
    void readsLargeHostilePagesInTime() {
        readsHostilePages(200_000);
    }

    private void readsHostilePages(int times) {
        var deep = "<div>".repeat(times) + FIRST;
        var json = "<script type=application/ld+json>" + "[".repeat(times) + "</script>";
        var gap = "<script type=application/ld+json>{\"a\":1" + "\n".repeat(times * 3 / 2) + "</script>";
        var wide = "<title>" + " - ".repeat(times * 3 / 2) + "</title><p>" + "a ".repeat(times * 10);
        var alike = ("<section class=a><p>" + FIRST + "</p></section>").repeat(times / 40);

        for (var page : new String[] {deep, json, gap, wide, alike}) {
            assertThat(extract(page)).isNotNull();
        }
    }

    private String body(byte[] bytes, @Nullable String contentType) {
        return extractor.extract(Page.of(bytes, contentType, null)).body();
    }

    private Extraction extract(String html) {
        return extractor.extract(Page.of(html, URL));
    }
}
