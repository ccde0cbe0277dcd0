package citewire.ingest.schedule;

import citewire.ingest.feed.ParsedFeed;
import citewire.ingest.feed.discover.FeedDiscovery;
import citewire.ingest.feed.discover.FeedLink;
import citewire.ingest.fetch.Document;
import citewire.ingest.fetch.FetchRequest;
import citewire.ingest.fetch.FetchResult;
import citewire.ingest.fetch.FetchResult.Fetched;
import citewire.ingest.fetch.Fetcher;
import citewire.ingest.web.FeedReading;
import citewire.words.Saying;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Finds the feed that an address stands for: the address itself, or the first that its page names. */
final class FeedSearch {

    /** A page's declared feeds, and some of the usual places. */
    private static final int TRIES = 8;

    private final Fetcher fetcher;
    private final FeedReading reading;

    FeedSearch(Fetcher fetcher, FeedReading reading) {
        this.fetcher = fetcher;
        this.reading = reading;
    }

    /** What an address turned out to be. */
    sealed interface Result {
        record Feed(URI address, ParsedFeed feed) implements Result {}

        record Failed(FetchResult why) implements Result {}

        record NoFeed(Saying why) implements Result {}
    }

    Result find(URI address, FetchRequest.Whose as) {
        var result = fetcher.fetch(FetchRequest.feed(address, as));
        if (!(result instanceof Fetched fetched)) {
            return new Result.Failed(result);
        }
        var feed = feed(address, fetched);
        if (feed.isPresent()) {
            return feed.get();
        }
        if (!fetched.document().html()) {
            var document = fetched.document();
            return new Result.NoFeed(FaultWords.of(Faults.of(
                    FeedReading.fault(document, reading.read(document)).orElseThrow())));
        }
        return links(fetched.document()).stream()
                .limit(TRIES)
                .flatMap(link -> attempt(link.address(), as).stream())
                .findFirst()
                .<Result>map(found -> found)
                .orElseGet(() -> new Result.NoFeed(Saying.of("fault.no_feed")));
    }

    private Optional<Result.Feed> attempt(URI address, FetchRequest.Whose as) {
        return fetcher.fetch(FetchRequest.feed(address, as)) instanceof Fetched fetched
                ? feed(address, fetched)
                : Optional.empty();
    }

    private Optional<Result.Feed> feed(URI address, Fetched fetched) {
        var feed = reading.read(fetched.document());
        var moved = fetched.moved();
        return FeedReading.fault(fetched.document(), feed).isPresent()
                ? Optional.empty()
                : Optional.of(new Result.Feed(moved == null ? address : moved, feed));
    }

    /** The feeds that a page names, the surest first. */
    static List<FeedLink> links(Document page) {
        // links are ASCII in every charset that pages use
        return FeedDiscovery.find(new String(page.bytes(), StandardCharsets.ISO_8859_1), page.address());
    }
}
