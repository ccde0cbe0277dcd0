package citewire.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.config.Config;
import citewire.domain.Published;
import citewire.ingest.feed.EntryText;
import citewire.ingest.feed.EntryTimes;
import citewire.ingest.feed.FeedEntry;
import citewire.ingest.feed.FeedHints;
import citewire.ingest.fetch.FetchResult.Failed;
import citewire.ingest.fetch.FetchResult.Reason;
import citewire.ingest.fetch.FetchResult.Refused;
import citewire.ingest.fetch.FetchResult.Severity;
import citewire.ingest.fetch.FetchResult.Stage;
import citewire.state.FeedCourse;
import citewire.state.FeedHealth;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutlookTest {

    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
    private static final Config.Feeds SETTINGS = new Config.Feeds(
            List.of(), HALF_AN_HOUR, Duration.ofMinutes(10), Duration.ofHours(12), 8, true, Duration.ofDays(7), 20);

    private final Outlook outlook = new Outlook(SETTINGS, new Random(7));
    private final Timetable timetable = new Timetable(SETTINGS, new Random(7));
    private final Rhythm rhythm = new Rhythm(SETTINGS);

    private static FeedCourse course(@Nullable URI moved) {
        return new FeedCourse(moved, "\"v1\"", null, 200, HALF_AN_HOUR, NOW, NOW);
    }

    private static Failed failed(Stage stage, Severity severity, @Nullable Instant retryAt) {
        return new Failed(stage, severity, "it failed", 503, retryAt);
    }

    private static List<FeedEntry> every(Duration gap, int entries, Instant newest) {
        var all = new ArrayList<FeedEntry>();
        for (int i = 0; i < entries; i++) {
            var at = new Published.Moment(newest.minus(gap.multipliedBy(i)).atOffset(ZoneOffset.UTC));
            all.add(new FeedEntry(null, null, EntryText.NONE, new EntryTimes(at, null), List.of(), List.of()));
        }
        return all;
    }

    @ParameterizedTest
    @CsvSource({"PT4M, PT10M", "PT1H, PT28M", "PT4H, PT1H54M", "P7D, PT12H"})
    void visitsTwiceForEachArticleWithinTheBounds(Duration gap, Duration period) {
        var next = rhythm.next(every(gap, 20, NOW), HALF_AN_HOUR, 3, NOW);

        assertThat(next).isCloseTo(period, Duration.ofMinutes(1));
    }

    @Test
    void slowsDownForAFeedThatFellSilent() {
        var silent = rhythm.next(every(Duration.ofHours(1), 20, NOW.minus(Duration.ofDays(30))), HALF_AN_HOUR, 0, NOW);

        assertThat(silent).isEqualTo(Duration.ofHours(12));
    }

    @Test
    void goesByWhatComesWhereThereAreNoDates() {
        var undated = List.of(new FeedEntry(null, null, EntryText.NONE, EntryTimes.NONE, List.of(), List.of()));

        assertThat(rhythm.next(undated, HALF_AN_HOUR, 4, NOW)).isEqualTo(Duration.ofMinutes(20));
        assertThat(rhythm.next(undated, HALF_AN_HOUR, 0, NOW)).isEqualTo(Duration.ofMinutes(40));
    }

    @Test
    void datesAheadOfTheClockSayNothing() {
        assertThat(rhythm.next(every(Duration.ofMinutes(1), 5, NOW.plus(Duration.ofDays(9))), HALF_AN_HOUR, 1, NOW))
                .isEqualTo(Duration.ofMinutes(20));
    }

    @Test
    void neverReschedulesInStep() {
        var dues = new ArrayList<Instant>();
        for (int i = 0; i < 50; i++) {
            dues.add(timetable.afterSuccess(NOW, HALF_AN_HOUR, null, FeedHints.NONE));
        }

        assertThat(dues)
                .allSatisfy(due ->
                        assertThat(due).isBetween(NOW.plus(Duration.ofMinutes(27)), NOW.plus(Duration.ofMinutes(33))));
        assertThat(Set.copyOf(dues)).hasSizeGreaterThan(45);
    }

    @Test
    void waitsForAsLongAsTheServerSaysWithinTheBounds() {
        assertThat(timetable.afterSuccess(NOW, HALF_AN_HOUR, Duration.ofHours(2), FeedHints.NONE))
                .isBetween(NOW.plus(Duration.ofMinutes(108)), NOW.plus(Duration.ofMinutes(132)));
        assertThat(timetable.afterSuccess(NOW, HALF_AN_HOUR, Duration.ofDays(365), FeedHints.NONE))
                .isBefore(NOW.plus(Duration.ofHours(14)));
    }

    @Test
    void leavesAFeedAloneWhileItSleeps() {
        var sleeps = new FeedHints(null, Set.of(8, 9, 10), Set.of(), null, null);
        var saturdays = new FeedHints(null, Set.of(), Set.of(DayOfWeek.FRIDAY), null, null);

        assertThat(timetable
                        .afterSuccess(NOW, HALF_AN_HOUR, null, sleeps)
                        .atZone(ZoneOffset.UTC)
                        .getHour())
                .isEqualTo(11);
        assertThat(timetable
                        .afterSuccess(NOW, HALF_AN_HOUR, null, saturdays)
                        .atZone(ZoneOffset.UTC)
                        .getDayOfWeek())
                .isEqualTo(DayOfWeek.SATURDAY);
    }

    @ParameterizedTest
    @CsvSource({"1, PT10M", "2, PT20M", "4, PT80M", "20, PT24H"})
    void waitsTwiceAsLongAfterEachFailure(int failures, Duration wait) {
        assertThat(Duration.between(NOW, timetable.afterFailure(NOW, failures, null)))
                .isBetween(
                        wait.multipliedBy(9).dividedBy(10),
                        wait.multipliedBy(11).dividedBy(10));
    }

    @Test
    void aServersWishIsNotUndercut() {
        var wish = NOW.plus(Duration.ofHours(3));

        assertThat(timetable.afterFailure(NOW, 1, wish)).isAfter(wish);
    }

    @Test
    void parksAFeedThatStaysDead() {
        var why = failed(Stage.CONNECT, Severity.PASSING, null);
        var health = FeedHealth.GOOD;
        for (int day = 0; day <= 7; day++) {
            assertThat(health.parked()).isFalse();
            health = outlook.failed(health, why, NOW.plus(Duration.ofDays(day)));
        }

        assertThat(health.parked()).isTrue();
        assertThat(health.since()).isEqualTo(NOW);
        assertThat(health.failures()).isEqualTo(8);
    }

    @Test
    void parksAFeedThatIsGoneForGoodSoon() {
        var gone = new Failed(Stage.STATUS, Severity.GONE, "410", 410, null);
        var once = outlook.failed(FeedHealth.GOOD, gone, NOW);

        assertThat(once.parked()).isFalse();
        assertThat(outlook.failed(once, gone, NOW.plusSeconds(900)).parked()).isTrue();
    }

    @Test
    void toBeToldToWaitIsNoFailure() {
        var wait = failed(Stage.PACE, Severity.PASSING, NOW.plusSeconds(90));

        assertThat(outlook.failed(FeedHealth.GOOD, wait, NOW)).isEqualTo(FeedHealth.GOOD);
        assertThat(outlook.failed(course(null), wait, FeedHealth.GOOD, NOW).due())
                .isEqualTo(NOW.plusSeconds(90));
    }

    @Test
    void asksTheFirstAddressAgainWhereTheNewOneIsLost() {
        var moved = URI.create("https://new.example/feed");
        var lost = failed(Stage.RESOLVE, Severity.PASSING, null);
        var down = failed(Stage.CONNECT, Severity.PASSING, null);
        var health = outlook.failed(FeedHealth.GOOD, lost, NOW);

        assertThat(outlook.failed(course(moved), lost, health, NOW).moved()).isNull();
        assertThat(outlook.failed(course(moved), down, health, NOW).moved()).isEqualTo(moved);
    }

    @Test
    void asksOnceADayWhetherWhatIsForbiddenIsAllowedNow() {
        var refused = new Refused(Reason.ROBOTS, "the robots.txt does not allow it");
        var health = outlook.failed(FeedHealth.GOOD, refused, NOW);

        assertThat(Duration.between(
                        NOW, outlook.failed(course(null), refused, health, NOW).due()))
                .isBetween(Duration.ofHours(21), Duration.ofHours(27));
    }
}
