package citewire.ingest.schedule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import citewire.domain.ArticleHeader;
import citewire.fixtures.FeedBuilder;
import citewire.fixtures.NewsSite;
import citewire.fixtures.Replies;
import citewire.state.FeedKey;
import citewire.state.FetchFailure;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Visits of sitemaps, and of indexes that name some. */
class SitemapVisitTest {

    @AutoClose
    private final FeedHouse house;

    private final NewsSite site;

    SitemapVisitTest(@TempDir Path folder) {
        house = new FeedHouse(folder);
        site = house.site;
    }

    private void serveIndexOf(String... sitemaps) {
        var index = Stream.of(sitemaps)
                .map(path -> "<sitemap><loc>" + site.link(path) + "</loc></sitemap>")
                .collect(Collectors.joining());
        site.serve(
                "/index.xml",
                Replies.tagged(
                        "\"v1\"",
                        Replies.document(
                                "application/xml",
                                ("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">" + index
                                                + "</sitemapindex>")
                                        .getBytes(UTF_8))));
    }

    private void serveSitemapOf(String sitemap, String page) {
        site.serve(sitemap, "application/xml", """
                        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                        <url><loc>%s</loc><lastmod>2026-11-20T05:00:00Z</lastmod></url></urlset>""".formatted(site.link(page)))
                .serve(page, Replies.html(FeedBuilder.page("Report of " + page)));
    }

    @Test
    void eachSitemapOfAnIndexThatFailsIsARow() {
        serveIndexOf("/good.xml", "/down.xml", "/page.xml");
        serveSitemapOf("/good.xml", "/ferry");
        site.serve("/down.xml", Replies.status(503)).serve("/page.xml", Replies.html("<p>Not here</p>"));
        var address = house.follow("/index.xml");

        house.visit(address);

        assertThat(house.articles()).hasSize(1);
        assertThat(house.desk.failures())
                .extracting(
                        FetchFailure::feed,
                        FetchFailure::address,
                        failure -> failure.fault().stage(),
                        failure -> failure.fault().severity(),
                        FetchFailure::nextTry)
                .containsExactlyInAnyOrder(
                        tuple(
                                FeedKey.shared(address),
                                site.at("/down.xml"),
                                "status",
                                "passing",
                                house.feed(address).course().due()),
                        tuple(
                                FeedKey.shared(address),
                                site.at("/page.xml"),
                                "parse",
                                "lasting",
                                house.feed(address).course().due()));
    }

    @Test
    void aSitemapThatIsBackIsReadThoughItsIndexHasNotChanged() {
        serveIndexOf("/down.xml");
        site.serve("/down.xml", Replies.status(503));
        var address = house.follow("/index.xml");
        house.visit(address);
        serveSitemapOf("/down.xml", "/ferry");

        house.visit(address);

        assertThat(house.articles()).hasSize(1);
        assertThat(house.desk.failures()).isEmpty();
    }

    @Test
    void aFailedSitemapThatItsIndexNoLongerNamesIsNotTriedAndSoonForgotten() {
        serveSitemapOf("/good.xml", "/ferry");
        site.serve("/down.xml", Replies.status(503));
        serveIndexOf("/good.xml", "/down.xml");
        var address = house.follow("/index.xml");
        house.visit(address);
        serveIndexOf("/good.xml");

        house.visit(address);

        assertThat(house.desk.failures())
                .extracting(FetchFailure::address, FetchFailure::nextTry)
                .containsExactly(tuple(site.at("/down.xml"), null));
        assertThat(site.asked("/down.xml")).isEqualTo(1);
        house.clock.turn(Duration.ofDays(3));
        house.visit(address);
        assertThat(house.desk.failures()).isEmpty();
    }

    @Test
    void readsTheRecentOfASitemap() {
        var recent = "<url><loc>%s</loc><lastmod>2026-11-20T05:00:00Z</lastmod></url>".formatted(site.link("/ferry"));
        var old = "<url><loc>%s</loc><lastmod>2020-01-01</lastmod></url>".formatted(site.link("/old"));
        site.serve(
                        "/sitemap.xml",
                        "application/xml",
                        "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">" + recent + old + "</urlset>")
                .serve("/ferry", Replies.html(FeedBuilder.page("Ferry sails again")));

        house.visit(house.follow("/sitemap.xml"));

        assertThat(house.articles()).extracting(ArticleHeader::url).containsExactly(URI.create(site.link("/ferry")));
        assertThat(site.asked("/old")).isZero();
    }
}
