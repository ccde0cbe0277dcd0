package citewire.ingest.schedule;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import citewire.config.Config;
import citewire.fixtures.TurnedClock;
import citewire.ingest.fetch.Fetcher;
import citewire.ingest.schedule.FeedVisit.Circumstances;
import citewire.ingest.schedule.FeedVisit.Stores;
import citewire.ingest.web.ExtractedPages;
import citewire.ingest.web.WebArticles;
import citewire.state.ArticleStore;
import citewire.state.Novelty;
import citewire.state.jdbc.SqliteState;
import citewire.threads.RightOfWay;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * The feed schedule and its store in a process of their own, without what else the program starts. It prints the id of each
 * article that is committed, and its warnings behind {@value #LOG}. A line on its standard input turns its clock by as many minutes; the first also starts the
 * schedule, and the end of the input ends the process.
 */
final class ScheduleProcess {

    static final String LOG = "log ";

    private static final Duration PAUSE = Duration.ofMillis(300);

    private ScheduleProcess() {}

    /** @param arguments the store's file, the time, the news site's host and port */
    public static void main(String... arguments) throws IOException {
        tellWarnings();
        var clock = new TurnedClock(Instant.parse(arguments[1]));
        var settings = new Config.Fetch("", Duration.ofSeconds(20), 4_000_000, Duration.ZERO, true, true);
        var ingest = new Config.Ingest("", 1_000_000, 1_000_000, List.of(arguments[2]), settings);
        try (var state = SqliteState.open(Path.of(arguments[0]), clock, new Random(7));
                var fetcher = new Fetcher(ingest, clock);
                var schedule = schedule(state, fetcher, clock)) {
            var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            turn(clock, input.readLine());
            schedule.start();
            for (var line = input.readLine(); line != null; line = input.readLine()) {
                turn(clock, line);
            }
        }
    }

    private static void turn(TurnedClock clock, @Nullable String minutes) {
        clock.turn(Duration.ofMinutes(minutes == null ? 0 : Long.parseLong(minutes)));
    }

    private static FeedSchedule schedule(SqliteState state, Fetcher fetcher, TurnedClock clock) {
        var visit = new FeedVisit(
                fetcher,
                new WebArticles(fetcher, new ExtractedPages(), true),
                new Stores(state.feeds(), state.feedEntries(), telling(state.articles())),
                FeedHouse.SETTINGS,
                new Circumstances(clock, new Random(11), new RightOfWay()));
        return new FeedSchedule(state.feeds(), visit, FeedHouse.SETTINGS, clock, PAUSE);
    }

    private static void tellWarnings() {
        var logger = (Logger) LoggerFactory.getLogger(FeedSchedule.class);
        var appender = new AppenderBase<ILoggingEvent>() {
            @Override
            protected void append(ILoggingEvent event) {
                var cause = event.getThrowableProxy();
                System.out.println(LOG + event.getFormattedMessage() + (cause == null ? "" : " " + cause.getMessage()));
            }
        };
        appender.setContext(logger.getLoggerContext());
        appender.start();
        logger.setLevel(Level.WARN);
        logger.setAdditive(false);
        logger.addAppender(appender);
    }

    /** The same store, which tells of what it has committed. */
    private static ArticleStore telling(ArticleStore articles) {
        return (ArticleStore) Proxy.newProxyInstance(
                ArticleStore.class.getClassLoader(), new Class<?>[] {ArticleStore.class}, (proxy, method, values) -> {
                    try {
                        var result = method.invoke(articles, values);
                        if (method.getName().equals("commit")) {
                            tell((List<?>) result);
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static void tell(List<?> novelties) {
        novelties.forEach(novelty -> System.out.println(((Novelty) novelty).id().value()));
    }
}
