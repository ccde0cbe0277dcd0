package citewire.ingest.feed.discover;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.ingest.feed.discover.FeedLink.Found;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FeedDiscoveryTest {

    private static final URI PAGE = URI.create("https://x.example/world/");

    @Test
    void putsDeclaredFeedsBeforeLinkedOnesAndThoseBeforeGuesses() {
        var found = FeedDiscovery.find("""
                <head><base href="https://x.example/"><link rel="alternate stylesheet" type="text/css" href="a.css">
                <link REL=Alternate type="application/rss+xml; charset=utf-8" title="Comments" href="comments/feed">
                <link rel="alternate" type="application/atom+xml" title="World" href="world.atom">
                <link rel="alternate" hreflang="de" href="/de/"></head>
                <body><a href="/feeds/all.xml">All our feeds</a> <a href="/feedback">Tell us</a>
                <a href="/rss.pdf">On RSS</a> <a href="javascript:rss()">x</a> <a href="feed:https://y.example/rss">Y</a></body>
                """, PAGE);
        assertThat(found)
                .startsWith(
                        link("https://x.example/world.atom", "World", Found.DECLARED),
                        link("https://x.example/feeds/all.xml", "All our feeds", Found.LINKED),
                        link("https://y.example/rss", "Y", Found.LINKED),
                        link("https://x.example/comments/feed", "Comments", Found.DECLARED))
                .contains(
                        link("https://x.example/feed", null, Found.GUESSED),
                        link("https://x.example/world/feed", null, Found.GUESSED));
        assertThat(found).extracting(FeedLink::address).doesNotHaveDuplicates();
    }

    @Test
    void guessesWhereThePageTellsNothing() {
        assertThat(FeedDiscovery.find("", PAGE)).isNotEmpty().allMatch(link -> link.found() == Found.GUESSED);
    }

    @Test
    void neverThrowsForWhatAPageHolds() {
        assertThat(FeedDiscovery.find("<base href='::'><a href='http://[/feed'>x</a>" + "<div>".repeat(100_000), PAGE))
                .isNotEmpty();
    }

    private static FeedLink link(String address, @Nullable String title, Found found) {
        return new FeedLink(URI.create(address), title, found);
    }
}
