package citewire.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import citewire.domain.ArticleHeader;
import citewire.fixtures.FeedBuilder;
import citewire.fixtures.Replies;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** The schedule while its store is locked, or its clock is wrong: it says so, stays up and comes back. */
@Tag("slow")
class TroubledStoreTest {

    private static final Duration SHORT = Duration.ofMillis(300);

    @TempDir
    Path folder;

    private final Logger logger = (Logger) LoggerFactory.getLogger(FeedSchedule.class);
    private final List<ILoggingEvent> log = new CopyOnWriteArrayList<>();
    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            log.add(event);
        }
    };

    @BeforeEach
    void listen() {
        appender.setContext(logger.getLoggerContext());
        appender.start();
        logger.addAppender(appender);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(appender);
    }

    private static FeedSchedule schedule(FeedHouse house) {
        return new FeedSchedule(house.state.feeds(), house.visit, FeedHouse.SETTINGS, house.clock, SHORT);
    }

    private static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofSeconds(90));
    }

    /** Of a fault: what the schedule says of it, and what the store says. */
    private List<String> told() {
        return log.stream()
                .filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                .map(event -> event.getFormattedMessage() + " "
                        + (event.getThrowableProxy() == null
                                ? ""
                                : event.getThrowableProxy().getMessage()))
                .toList();
    }

    private static URI publish(FeedHouse house, int number) {
        var feed = new FeedBuilder("Outlet " + number);
        for (int i = 0; i < 3; i++) {
            var page = "/%d/%d".formatted(number, i);
            feed.summary(title(number, i), house.site.at(page).toString(), house.clock.instant());
            house.site.serve(page, Replies.html(FeedBuilder.page(title(number, i))));
        }
        house.site.serve("/feed" + number, Replies.tagged("\"v1\"", Replies.rss(feed.build())));
        return house.follow("/feed" + number);
    }

    private static String title(int feed, int number) {
        return "Report %d of outlet %d".formatted(number, feed);
    }

    private static void assertOnce(FeedHouse house) {
        assertThat(house.articles())
                .extracting(ArticleHeader::title)
                .containsExactlyInAnyOrder(
                        title(0, 0), title(0, 1), title(0, 2), title(1, 0), title(1, 1), title(1, 2));
        assertThat(house.articles())
                .allSatisfy(header ->
                        assertThat(house.article(header.title()).versions()).hasSize(1));
    }

    @Test
    void aLockedStoreIsNamedAndTheVisitsThatBrokeOffAreMadeUpForOnceItIsFree() throws Exception {
        try (var house = new FeedHouse(folder);
                var other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("citewire.db"))) {
            publish(house, 0);
            publish(house, 1);
            var page = Replies.html(FeedBuilder.page(title(0, 1)));
            house.site.serve("/0/1", exchange -> {
                lock(other);
                page.to(exchange);
            });
            try (var schedule = schedule(house)) {
                schedule.start();
                await().until(() -> told().stream().anyMatch(line -> line.contains("broke off")));
                assertThat(told())
                        .anySatisfy(line -> assertThat(line)
                                .contains(folder.resolve("citewire.db").toString())
                                .contains("it is locked")
                                .contains("a backup or an SQL shell")
                                .doesNotContain("INSERT"));
                assertThat(house.articles()).as("it is read all the same").isNotNull();

                house.site.serve("/0/1", page);
                other.createStatement().execute("ROLLBACK");
                // the clock must not outrun what is done in real time
                await().pollInterval(Duration.ofMillis(100)).until(() -> {
                    house.clock.turn(Duration.ofSeconds(20));
                    return house.articles().size() == 6;
                });
            }
            assertOnce(house);
            assertThat(house.clock.instant()).as("not only when the lease ends").isBefore("2026-11-20T08:14:00Z");
        }
    }

    /** Until it is rolled back; the second time, it is locked already. */
    private static void lock(Connection connection) {
        try {
            connection.createStatement().execute("BEGIN IMMEDIATE");
        } catch (SQLException e) {
            assertThat(e.getMessage()).contains("within a transaction");
        }
    }

    @Test
    void aClockThatIsSetBackIsNamedAndKeepsNoFeedOrSiteWaiting() {
        try (var house = new FeedHouse(folder)) {
            var address = publish(house, 0);
            try (var schedule = schedule(house)) {
                schedule.start();
                await().until(() -> house.feed(address).course().visited() != null);

                house.clock.turn(Duration.ofDays(-400));
                publish(house, 1);
                await().until(() -> house.articles().size() == 6 && house.site.asked("/feed0") == 2);
            }
            assertThat(told())
                    .singleElement()
                    .asString()
                    .contains("The clock went back by 400 days", "2025-10-16", "time");
            assertOnce(house);
            assertThat(house.feed(address).course().due()).isBefore(Instant.parse("2025-10-17T08:00:00Z"));
        }
    }
}
