package citewire.ingest.web;

import citewire.ingest.feed.ParsedFeed;
import citewire.ingest.fetch.Document;
import citewire.ingest.fetch.FetchRequest;
import citewire.ingest.fetch.FetchResult;
import citewire.ingest.fetch.FetchResult.Failed;
import citewire.ingest.fetch.FetchResult.Fetched;
import citewire.ingest.fetch.FetchResult.NotModified;
import citewire.ingest.fetch.FetchResult.Refused;
import citewire.ingest.fetch.Fetcher;
import citewire.ingest.fetch.WebAddress;
import citewire.ingest.file.Reading;
import citewire.state.ArticleStore;
import java.net.URI;
import java.util.Objects;
import java.util.function.Consumer;

/** Reads the articles of an address once: of a feed each of its entries, of a page its article. */
public final class WebInput {

    private final Fetcher fetcher;
    private final FeedReading feeds;
    private final WebArticles articles;
    private final Settlement settlement;
    private final TakenDown takenDown;

    /** @param store where articles are that may be known already, or may have left */
    public WebInput(Fetcher fetcher, FeedReading feeds, WebArticles articles, ArticleStore store) {
        this.fetcher = fetcher;
        this.feeds = feeds;
        this.articles = articles;
        this.settlement = new Settlement(store);
        this.takenDown = new TakenDown(store, fetcher);
    }

    /** Never throws for what the address holds or lacks. */
    public void read(String input, Consumer<Reading> to) {
        var address = WebAddress.of(input);
        if (address.isEmpty()) {
            reject(input, "it is no web address", to);
            return;
        }
        switch (fetcher.fetch(FetchRequest.feed(address.get()))) {
            case Fetched fetched -> read(input, address.get(), fetched, to);
            case NotModified same -> reject(input, "its server says that it has not changed", to);
            case Failed failed -> failed(input, address.get(), failed, to);
            case Refused refused -> reject(input, refused.cause(), to);
        }
    }

    private void failed(String input, URI address, Failed failed, Consumer<Reading> to) {
        takenDown
                .with(address, failed)
                .ifPresentOrElse(
                        article -> to.accept(new Reading.Gone(input, null, article, failed.cause())),
                        () -> reject(input, failed.cause(), to));
    }

    private void read(String input, URI address, Fetched fetched, Consumer<Reading> to) {
        Document document = fetched.document();
        var feed = feeds.read(document);
        var fault = FeedReading.fault(document, feed);
        if (fault.isEmpty()) {
            entries(input, document.address(), feed, to);
        } else if (document.html()) {
            found(input, articles.ofPage(fetched, address), to);
        } else {
            reject(input, fault.get().cause(), to);
        }
    }

    private void entries(String input, URI address, ParsedFeed feed, Consumer<Reading> to) {
        var publisher = Objects.requireNonNullElse(feed.title(), String.valueOf(address.getHost()));
        if (feed.entries().isEmpty()) {
            reject(input, "the feed is empty", to);
        }
        for (var entry : feed.entries()) {
            var name = entry.link() == null ? input : entry.link().toString();
            found(name, articles.ofEntry(entry, feed, publisher, address), to);
        }
    }

    private void found(String input, Found found, Consumer<Reading> to) {
        switch (found) {
            case Found.Complete whole -> to.accept(new Reading.Read(input, null, settlement.of(whole)));
            case Found.HeadlineOnly head -> to.accept(new Reading.Read(input, null, settlement.of(head)));
            case Found.Nothing nothing -> reject(input, cause(nothing.why()), to);
        }
    }

    private static String cause(FetchResult why) {
        return switch (why) {
            case Failed failed -> failed.cause();
            case Refused refused -> refused.cause();
            case Fetched fetched -> "it holds no article";
            case NotModified same -> "it has not changed";
        };
    }

    private static void reject(String input, String reason, Consumer<Reading> to) {
        to.accept(new Reading.Rejected(input, null, reason));
    }
}
