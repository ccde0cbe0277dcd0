package citewire;

import citewire.config.Config;
import citewire.frontend.discord.admin.GuildParts;
import citewire.frontend.discord.admin.House;
import citewire.ingest.fetch.Document;
import citewire.ingest.fetch.FetchRequest;
import citewire.ingest.fetch.FetchResult.Failed;
import citewire.ingest.fetch.FetchResult.Fetched;
import citewire.ingest.fetch.FetchResult.NotModified;
import citewire.ingest.fetch.FetchResult.Refused;
import citewire.ingest.fetch.Fetcher;
import citewire.ingest.fetch.polite.OwnHostTimes;
import citewire.ingest.schedule.FeedDesk;
import citewire.ingest.schedule.FeedSchedule;
import citewire.ingest.schedule.FeedVisit;
import citewire.ingest.schedule.GuildFeeds;
import citewire.ingest.web.ExtractedPages;
import citewire.ingest.web.FeedReading;
import citewire.ingest.web.WebArticles;
import citewire.ingest.web.WebInput;
import citewire.state.jdbc.SqliteHostTimes;
import citewire.state.jdbc.SqliteState;
import citewire.threads.RightOfWay;
import java.time.Clock;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The wiring of what comes from the web. */
final class LiveNews implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveNews.class);

    private final Config.Ingest ingest;
    private final Config.Feeds settings;
    private final SqliteState state;
    private final Clock clock;
    private final SqliteHostTimes pace;
    private final Fetcher fetcher;
    private final FeedReading reading;
    private final WebArticles web;
    private final FeedVisit visit;
    private final FeedDesk desk;
    private volatile @Nullable FeedSchedule running;

    LiveNews(Config config, SqliteState state, Clock clock, RandomGenerator random, RightOfWay way) {
        this.ingest = config.ingest();
        this.settings = config.feeds();
        this.state = state;
        this.clock = clock;
        pace = new SqliteHostTimes(config.data().resolve("pace.db"), clock, new OwnHostTimes(clock));
        fetcher = new Fetcher(config.ingest(), clock, pace);
        reading = new FeedReading(fetcher, clock);
        web = new WebArticles(fetcher, new ExtractedPages(), settings.fullText());
        var stores = new FeedVisit.Stores(state.feeds(), state.feedEntries(), state.articles());
        visit = new FeedVisit(fetcher, web, stores, settings, new FeedVisit.Circumstances(clock, random, way));
        desk = new FeedDesk(new FeedDesk.Network(fetcher, reading, web), visit, stores, settings, clock);
        desk.configure();
    }

    FeedDesk desk() {
        return desk;
    }

    /** Goes by other settings from now on. */
    void settle(Config.Feeds changed) {
        desk.settle(changed);
        var schedule = running;
        if (schedule != null) {
            schedule.settle(changed);
        }
    }

    /** What Discord servers have set, and the feeds that they follow for themselves. */
    GuildParts guilds(House house) {
        return new GuildParts(
                state.guilds(), state.departures(), state.retention(), new GuildFeeds(desk, desk::perGuild), house);
    }

    WebInput input() {
        return new WebInput(fetcher, reading, web, state.articles());
    }

    /** Visits feeds once it is started; the caller closes it. */
    FeedSchedule schedule() {
        ingest.allowHosts().forEach(pair -> LOG.info("{} may be fetched, though it may be private", pair));
        if (ingest.fetch().contact().isEmpty()) {
            LOG.info("Sites are not told how to reach you: set ingest.fetch.contact");
        }
        var schedule = new FeedSchedule(state.feeds(), visit, settings, clock);
        running = schedule;
        return schedule;
    }

    /** One document, fetched by the rules of the house. */
    static Document document(Config.Ingest settings, Clock clock, FetchRequest request) {
        var address = request.address();
        try (var fetcher = new Fetcher(settings, clock)) {
            return switch (fetcher.fetch(request)) {
                case Fetched fetched -> fetched.document();
                case NotModified same -> throw new IllegalStateException("the server says that it has not changed");
                case Failed failed -> throw new IllegalStateException(address + " cannot be had: " + failed.cause());
                case Refused refused ->
                    throw new IllegalStateException(address + " is not fetched: " + refused.cause());
            };
        }
    }

    @Override
    public void close() {
        fetcher.close();
        pace.close();
    }
}
