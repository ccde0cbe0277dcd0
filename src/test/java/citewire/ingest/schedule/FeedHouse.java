package citewire.ingest.schedule;

import citewire.config.Config;
import citewire.domain.ArticleHeader;
import citewire.domain.Reader;
import citewire.domain.TimeWindow;
import citewire.fixtures.NewStore;
import citewire.fixtures.NewsSite;
import citewire.fixtures.TurnedClock;
import citewire.ingest.fetch.FetchHouse;
import citewire.ingest.schedule.FeedVisit.Circumstances;
import citewire.ingest.schedule.FeedVisit.Stores;
import citewire.ingest.web.ExtractedPages;
import citewire.ingest.web.FeedReading;
import citewire.ingest.web.WebArticles;
import citewire.state.ArticleQuery;
import citewire.state.FeedKey;
import citewire.state.StoredArticle;
import citewire.state.StoredFeed;
import citewire.state.Subscription;
import citewire.state.jdbc.SqliteState;
import citewire.threads.RightOfWay;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/** Feeds, their store and a news site, with a clock that is turned by hand. */
final class FeedHouse implements AutoCloseable {

    static final Config.Feeds SETTINGS = new Config.Feeds(
            List.of(),
            Duration.ofMinutes(30),
            Duration.ofMinutes(10),
            Duration.ofHours(12),
            8,
            true,
            Duration.ofDays(7),
            20);

    final FetchHouse web;
    final NewsSite site;
    final TurnedClock clock;
    final SqliteState state;
    final FeedVisit visit;
    final FeedDesk desk;

    FeedHouse(Path folder, String... names) {
        this(folder, FetchHouse.open(names));
    }

    FeedHouse(Path folder, FetchHouse web) {
        this.web = web;
        this.site = web.site;
        this.clock = web.clock;
        state = NewStore.open(folder.resolve("citewire.db"), clock, new Random(7));
        var stores = new Stores(state.feeds(), state.feedEntries(), state.articles());
        var articles = new WebArticles(web.fetcher, new ExtractedPages(), true);
        visit = new FeedVisit(
                web.fetcher, articles, stores, SETTINGS, new Circumstances(clock, new Random(11), new RightOfWay()));
        var network = new FeedDesk.Network(web.fetcher, new FeedReading(web.fetcher, clock), articles);
        desk = new FeedDesk(network, visit, stores, SETTINGS, clock);
    }

    URI follow(String path) {
        return follow(site.at(path));
    }

    URI follow(URI address) {
        state.feeds().add(new Subscription(address, null, ""), SETTINGS.interval());
        return address;
    }

    StoredFeed feed(URI address) {
        return state.feeds().find(FeedKey.shared(address)).orElseThrow();
    }

    VisitReport visit(URI address) {
        return visit.visit(feed(address));
    }

    List<ArticleHeader> articles() {
        return state.articles()
                .list(new ArticleQuery(Reader.OWNER, null, new TimeWindow(null, null), 1, 5_000))
                .articles();
    }

    StoredArticle article(String title) {
        return articles().stream()
                .filter(header -> header.title().equals(title))
                .findFirst()
                .flatMap(header -> state.articles().find(header.id()))
                .orElseThrow(() -> new AssertionError("there is no article " + title + " but " + articles()));
    }

    @Override
    public void close() {
        state.close();
        web.close();
    }
}
