package citewire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.Published;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedParserTest {

    @Test
    void readsAnRssItemWhole() {
        var feed = Feeds.parse("""
                <?xml version="1.0"?>
                <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
                  <title>Harbour &amp; Hill</title><link>https://x.example/</link><language>en-gb</language>
                  <item><guid isPermaLink="false">a-1</guid><title>Ferry back</title>
                    <link>https://x.example/ferry?a=1&amp;b=2</link>
                    <pubDate>Thu, 01 Jan 2026 19:48:21 +0100</pubDate>
                    <dc:creator>Ana Brook</dc:creator><author>kim@x.example (Kim Lee)</author>
                    <description>It &lt;b&gt;sails&lt;/b&gt; again.</description>
                    <enclosure url="https://x.example/a.mp3" type="audio/mpeg" length="12"/></item>
                </channel></rss>
                """);
        assertThat(feed)
                .returns(FeedFormat.RSS_20, ParsedFeed::format)
                .returns("Harbour & Hill", ParsedFeed::title)
                .returns(URI.create("https://x.example/"), ParsedFeed::home)
                .returns("en-gb", parsed -> parsed.channel().language())
                .returns(false, ParsedFeed::malformed);
        assertThat(feed.entries())
                .containsExactly(new FeedEntry(
                        "a-1",
                        URI.create("https://x.example/ferry?a=1&b=2"),
                        new EntryText(
                                new FeedText("Ferry back", false), new FeedText("It <b>sails</b> again.", true), null),
                        new EntryTimes(
                                Published.parse("2026-01-01T19:48:21+01:00").orElseThrow(), null),
                        List.of("Ana Brook", "Kim Lee"),
                        List.of(new Enclosure("https://x.example/a.mp3", "audio/mpeg", 12L))));
        assertThat(feed.entries().getFirst().summary()).isEqualTo("It sails again.");
    }

    @Test
    void readsAnAtomEntryAgainstItsBase() {
        var entry = Feeds.entry("""
                <id>urn:x:1</id><title type="html">A &amp;lt;tag&amp;gt; &amp;amp; more</title>
                <link rel="edit" href="edit/1"/><link href="1.html"/><link rel="enclosure" href="1.pdf"/>
                <published>2026-02-03T04:05:06Z</published><updated>2026-02-04</updated>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>See <a href="2">this</a></p></div></content>
                """);
        assertThat(entry)
                .returns("A <tag> & more", FeedEntry::title)
                .returns(URI.create("https://x.example/news/1.html"), FeedEntry::link)
                .returns("<p>See <a href=\"https://x.example/news/2\">this</a></p>", FeedEntry::content)
                .returns("See this", FeedEntry::summary)
                .returns(new Published.Day(LocalDate.of(2026, 2, 4)), FeedEntry::updated)
                .returns(List.of("The desk"), FeedEntry::authors);
        assertThat(entry.enclosures()).extracting(Enclosure::url).containsExactly("https://x.example/news/1.pdf");
    }

    @Test
    void readsRdfWhoseItemsStandBesideTheChannel() {
        var feed = Feeds.parse("""
                <rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                    xmlns:dc="http://purl.org/dc/elements/1.1/">
                  <channel rdf:about="https://x.example/"><title>Feed</title></channel>
                  <item rdf:about="https://x.example/1"><title>One</title><link>https://x.example/1</link>
                    <dc:date>2026-03-01T10:00+01:00</dc:date></item>
                </rdf:RDF>
                """);
        assertThat(feed.format()).isEqualTo(FeedFormat.RSS_10);
        assertThat(feed.title()).isEqualTo("Feed");
        assertThat(feed.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.id()).isEqualTo("https://x.example/1");
            assertThat(entry.published()).isEqualTo(entry.updated()).isNotNull();
        });
    }

    @Test
    void readsAJsonFeed() {
        var feed = Feeds.parse("""
                {"version": "https://jsonfeed.org/version/1.1", "title": "J", "home_page_url": "/", "authors": [{"name": "Desk"}],
                 "hubs": [{"type": "WebSub", "url": "https://hub.example/"}],
                 "items": [{"id": 7, "url": "a", "title": "T", "content_html": "<p onclick='x()'>Hi</p>",
                   "date_published": "2026-01-02T03:04:05Z", "attachments": [{"url": "b.mp3", "size_in_bytes": 5}]},
                   "no item"]}
                """, "https://x.example/feed.json");
        assertThat(feed)
                .returns(FeedFormat.JSON_11, ParsedFeed::format)
                .returns(false, ParsedFeed::malformed)
                .returns(URI.create("https://x.example/"), ParsedFeed::home)
                .returns(
                        URI.create("https://hub.example/"),
                        parsed -> parsed.hints().hub());
        assertThat(feed.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.id()).isEqualTo("7");
            assertThat(entry.link()).isEqualTo(URI.create("https://x.example/a"));
            assertThat(entry.content()).isEqualTo("<p>Hi</p>");
            assertThat(entry.authors()).containsExactly("Desk");
            assertThat(entry.enclosures()).containsExactly(new Enclosure("https://x.example/b.mp3", null, 5L));
        });
    }

    @Test
    void readsANewsSitemapAndAnIndexOfSitemaps() {
        var news = Feeds.parse("""
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                    xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
                  <url><loc>https://x.example/1</loc><lastmod>2026-01-03</lastmod><n:news>
                    <n:publication_date>2026-01-02T08:00:00+02:00</n:publication_date><n:title>One</n:title></n:news></url>
                </urlset>
                """);
        assertThat(news.format()).isEqualTo(FeedFormat.NEWS_SITEMAP);
        assertThat(news.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.title()).isEqualTo("One");
            assertThat(entry.published())
                    .isEqualTo(Published.parse("2026-01-02T08:00:00+02:00").orElseThrow());
            assertThat(entry.updated()).isEqualTo(new Published.Day(LocalDate.of(2026, 1, 3)));
        });
        var index = Feeds.parse("<sitemapindex><sitemap><loc>https://x.example/s1.xml</loc></sitemap></sitemapindex>");
        assertThat(index.format()).isEqualTo(FeedFormat.SITEMAP_INDEX);
        assertThat(index.entries()).extracting(FeedEntry::link).containsExactly(URI.create("https://x.example/s1.xml"));
    }

    @Test
    void tellsWhatAFeedWishesOfThoseWhoFetchIt() {
        var feed = Feeds.parse("""
                <rss version="2.0" xmlns:a="http://www.w3.org/2005/Atom"><channel><ttl>90</ttl>
                <skipHours><hour>0</hour><hour>24</hour><hour>3</hour></skipHours><skipDays><day>Sunday</day></skipDays>
                <a:link rel="hub" href="https://hub.example/"/><a:link rel="self" href="https://x.example/rss"/>
                </channel></rss>
                """);
        assertThat(feed.hints())
                .isEqualTo(new FeedHints(
                        Duration.ofMinutes(90),
                        Set.of(0, 3),
                        Set.of(DayOfWeek.SUNDAY),
                        URI.create("https://hub.example/"),
                        URI.create("https://x.example/rss")));
        var period = Feeds.parse("<rss xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'><channel>"
                + "<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency></channel></rss>");
        assertThat(period.hints().interval()).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void givesEveryArticleOfABrokenFeedAndSaysWhereItBreaks() {
        var feed = Feeds.parse("<rss version='2.0'><channel>\n<item><title>One & two</title>"
                + "<link>https://x.example/?a=1&b=2</link></item>\n<item><title>Three<br></title></item>");
        assertThat(feed.malformed()).isTrue();
        assertThat(feed.error()).startsWith("line 2: ");
        assertThat(feed.entries()).extracting(FeedEntry::title).containsExactly("One & two", "Three");
        assertThat(feed.entries().getFirst().link()).isEqualTo(URI.create("https://x.example/?a=1&b=2"));
    }

    @Test
    void endsAnEntryThatWasLeftOpenWhereTheNextBegins() {
        var feed = Feeds.parse("<rss><channel>" + "<item><title>One</title><p>".repeat(1_000));
        assertThat(feed.entries()).hasSize(1_000).extracting(FeedEntry::title).containsOnly("One");
    }

    @Test
    void readsALargeFeedStrictly() {
        String item = "<item><title>One</title><description>" + "word ".repeat(50) + "</description></item>\n";
        var feed = Feeds.parse("<rss><channel>" + item.repeat(5_000) + "</channel></rss>");
        assertThat(feed.error()).isNull();
        assertThat(feed.entries()).hasSize(5_000);
    }

    @Test
    void givesTheArticlesOfAFeedThatIsCutShort() {
        var feed = Feeds.parse(
                "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>One</title></entry><entry><title>Tw");
        assertThat(feed.malformed()).isTrue();
        assertThat(feed.entries()).extracting(FeedEntry::title).containsExactly("One", "Tw");
    }

    @Test
    void readsHtmlsEntitiesThoughTheFeedDoesNotDeclareThem() {
        var feed = Feeds.parse("<rss><channel>\n<item><title>Caf&eacute;&nbsp;bar</title></item></channel></rss>");
        assertThat(feed.entries()).extracting(FeedEntry::title).containsExactly("Café bar");
        assertThat(feed.error()).isEqualTo("line 2: &eacute; is not declared");
    }

    @ParameterizedTest
    @CsvSource({"ISO-8859-1", "windows-1251", "UTF-16", "UTF-32BE", "GB18030", "Shift_JIS"})
    void readsWhateverEncodingIsDeclared(String charset) {
        String title = charset.matches("Shift_JIS|GB18030") ? "日本" : charset.equals("windows-1251") ? "Привет" : "Café";
        byte[] bytes = ("<?xml version='1.0' encoding='" + charset + "'?><rss><channel><title>" + title
                        + "</title></channel></rss>")
                .getBytes(Charset.forName(charset));
        var feed = new FeedParser().parse(FeedDocument.of(bytes));
        assertThat(feed.title()).isEqualTo(title);
        assertThat(feed.malformed()).isFalse();
    }

    @Test
    void theServersCharsetWinsAndAContradictionIsTold() {
        byte[] bytes = "<?xml version='1.0' encoding='utf-8'?><rss><channel><title>Café</title></channel></rss>"
                .getBytes(Charset.forName("windows-1252"));
        var told = new FeedParser().parse(FeedDocument.of(bytes, "application/rss+xml; charset=windows-1252", null));
        assertThat(told.title()).isEqualTo("Café");
        assertThat(told.malformed()).isFalse();
        var wrong = new FeedParser().parse(FeedDocument.of(bytes));
        assertThat(wrong.title()).isEqualTo("Café");
        assertThat(wrong.error()).contains("should be utf-8");
    }

    @Test
    void mediaAndItsTitleDoNotHideTheArticles() {
        var entry = Feeds.item(
                "<media:group><media:title>A picture</media:title><media:content url='https://x.example/p.jpg'"
                        + " type='image/jpeg' fileSize='9'/></media:group><title>The article</title>"
                        + "<description>Short.</description><content:encoded>&lt;p&gt;Long.&lt;/p&gt;</content:encoded>");
        assertThat(entry)
                .returns("The article", FeedEntry::title)
                .returns("Short.", FeedEntry::summary)
                .returns("<p>Long.</p>", FeedEntry::content);
        assertThat(entry.enclosures()).containsExactly(new Enclosure("https://x.example/p.jpg", "image/jpeg", 9L));
    }

    @Test
    void aPermanentIdIsTheLinkWhereThereIsNoOther() {
        assertThat(Feeds.item("<guid>https://x.example/1</guid>").link()).isEqualTo(URI.create("https://x.example/1"));
        assertThat(Feeds.item("<guid isPermaLink='false'>https://x.example/1</guid>")
                        .link())
                .isNull();
        assertThat(Feeds.item("<guid>17</guid>").link()).isNull();
        assertThat(Feeds.item("<link>javascript:alert(1)</link><guid>x</guid>").link())
                .isNull();
    }

    @Test
    void whatIsNoDateIsNone() {
        var entry = Feeds.item("<pubDate>soon</pubDate>");
        assertThat(entry.published()).isNull();
        assertThat(entry.updated()).isNull();
    }

    @Test
    void aPageIsNoFeed() {
        assertThat(Feeds.parse("<!DOCTYPE html><html><body><p>Hello</p></body></html>"))
                .returns(FeedFormat.UNKNOWN, ParsedFeed::format)
                .returns(true, ParsedFeed::malformed);
        assertThat(Feeds.parse("")).returns("it is empty", ParsedFeed::error);
        assertThat(Feeds.parse("{\"a\": 1}").error()).contains("no JSON Feed");
        assertThat(Feeds.parse("{\"version\": ").error()).startsWith("line 1");
    }
}
