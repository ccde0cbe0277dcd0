package citewire.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.ingest.feed.opml.Opml;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever chance makes of a feed, it is read, and what came whole is given. Every case is made from its seed. */
class FeedMutationTest {

    private static final List<String> SEEDS = List.of(
            "<?xml version='1.0' encoding='iso-8859-1'?><!DOCTYPE rss [<!ENTITY a 'b'>]><rss version='2.0'><channel>"
                    + "<title>T &a;</title><item><title>One &amp; two</title><link>https://x.example/1</link><pubDate>Thu, 01"
                    + " Jan 2026 08:00:00 GMT</pubDate><description><![CDATA[<p onclick='a'>Text <a href='b'>x</a></p>]]>"
                    + "</description></item></channel></rss>",
            "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://x.example/'><entry><id>1</id><link href='a'/>"
                    + "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>One<br/></p></div></content>"
                    + "<updated>2026-01-01T00:00:00Z</updated><author><name>A</name></author></entry></feed>",
            "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"id\":\"1\",\"content_html\":\"<p>x</p>\"}]}",
            "<opml><body><outline text='A'><outline xmlUrl='https://x.example/' category='/a/b'/></outline></body></opml>",
            "<urlset><url><loc>https://x.example/1</loc><lastmod>2026-01-01</lastmod></url></urlset>");

    private static final List<String> PIECES = List.of(
            "<",
            ">",
            "&",
            "]]>",
            "<![CDATA[",
            "<!--",
            "-->",
            "&#x",
            "&#0;",
            "\u0000",
            "<item>",
            "</item>",
            "xml:base='::'",
            "<svg>",
            "<!DOCTYPE",
            "\ufeff",
            "'",
            "\"",
            "&lt;script&gt;",
            "<entry>",
            "é",
            "\ud800",
            "%",
            "://",
            "type='xhtml'");

    private static final List<String> CHARSETS =
            List.of("UTF-8", "ISO-8859-1", "UTF-16", "UTF-32LE", "IBM037", "Shift_JIS");

    @Test
    void survivesWhatChanceMakesOfAFeed() {
        mutate(1_000);
    }

    @Test
    @Tag("slow")
    @Timeout(900)
    void survivesWhatMuchChanceMakesOfAFeed() {
        mutate(100_000);
    }

    private static void mutate(int cases) {
        for (int seed = 0; seed < cases; seed++) {
            var random = new Random(seed);
            var document = FeedDocument.of(bytes(random), type(random), URI.create("https://x.example/"));
            var feed = new FeedParser().parse(document);
            Opml.read(document);

            assertThat(new FeedParser().parse(document)).as("seed %d", seed).isEqualTo(feed);
            assertThat(html(feed)).as("seed %d", seed).noneMatch(FeedMutationTest::runs);
        }
    }

    /** As a browser would read it: the letters may well stand inside an address. */
    private static boolean runs(String html) {
        return Jsoup.parseBodyFragment(html).getAllElements().stream()
                .anyMatch(element -> element.normalName().equals("script")
                        || element.attributes().asList().stream()
                                .anyMatch(attribute -> attribute.getKey().startsWith("on")
                                        || attribute.getValue().strip().startsWith("javascript:")));
    }

    private static List<String> html(ParsedFeed feed) {
        return feed.entries().stream()
                .map(FeedEntry::text)
                .flatMap(text -> Stream.of(text.title(), text.summary(), text.content()))
                .filter(text -> text != null && text.html())
                .map(FeedText::value)
                .toList();
    }

    private static byte[] bytes(Random random) {
        var text = new StringBuilder(SEEDS.get(random.nextInt(SEEDS.size())));
        for (int i = random.nextInt(6); i > 0; i--) {
            int at = random.nextInt(text.length() + 1);
            switch (random.nextInt(3)) {
                case 0 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                case 1 -> text.delete(at, Math.min(text.length(), at + random.nextInt(20)));
                default -> text.insert(at, text, 0, random.nextInt(text.length() + 1));
            }
        }
        byte[] bytes = text.toString().getBytes(Charset.forName(CHARSETS.get(random.nextInt(CHARSETS.size()))));
        for (int i = random.nextInt(4) - 2; i > 0 && bytes.length > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static @Nullable String type(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> "text/xml";
            case 1 -> "application/rss+xml; charset=" + CHARSETS.get(random.nextInt(CHARSETS.size()));
            case 2 -> "text/html; charset=\"; charset";
            default -> null;
        };
    }

    @Test
    void givesEveryArticleThatCameWholeWhereverTheFeedIsCut() {
        String item = "<item><title>A &amp; B</title><description>&lt;p&gt;x&lt;/p&gt;</description></item>";
        byte[] whole = ("<?xml version='1.0'?><rss version='2.0'><channel><title>T</title>" + item.repeat(5)
                        + "</channel></rss>")
                .getBytes(UTF_8);
        int start = new String(whole, UTF_8).indexOf("<item>");
        for (int cut = start; cut < whole.length; cut++) {
            var feed = new FeedParser().parse(FeedDocument.of(Arrays.copyOf(whole, cut)));
            int complete = Math.min(5, (cut - start) / item.length());

            assertThat(feed.malformed()).as("cut at %d", cut).isTrue();
            assertThat(feed.entries().stream().filter(entry -> "A & B".equals(entry.title())))
                    .as("cut at %d", cut)
                    .hasSizeGreaterThanOrEqualTo(complete);
        }
    }
}
