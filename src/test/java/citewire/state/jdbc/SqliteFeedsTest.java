package citewire.state.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.ArticleId;
import citewire.domain.Audience;
import citewire.fixtures.NewStore;
import citewire.fixtures.TurnedClock;
import citewire.state.FeedCourse;
import citewire.state.FeedHealth;
import citewire.state.FeedKey;
import citewire.state.FetchFailure;
import citewire.state.FetchFault;
import citewire.state.SeenEntry;
import citewire.state.StoredFeed;
import citewire.state.StoredFeed.Origin;
import citewire.state.Subscription;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteFeedsTest {

    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
    private static final URI ONE = URI.create("https://one.example/feed");
    private static final URI TWO = URI.create("https://two.example/feed");
    private static final FetchFault FAULT = new FetchFault("status", "passing", "it answers 503");

    @TempDir
    Path folder;

    private final TurnedClock clock = new TurnedClock(Instant.parse("2026-11-20T08:00:00Z"));
    private SqliteState state;

    @BeforeEach
    void open() {
        state = NewStore.open(folder.resolve("citewire.db"), clock, new Random(7));
    }

    @AfterEach
    void close() {
        state.close();
    }

    private static Subscription configured(URI address) {
        return new Subscription(address, null, "");
    }

    private static Subscription named(URI address, String title) {
        return new Subscription(address, title, "world");
    }

    private StoredFeed find(URI address) {
        return state.feeds().find(FeedKey.shared(address)).orElseThrow();
    }

    @Test
    void feedsOfTheConfigurationAndOfTheCommandLineLiveSideBySide() {
        state.feeds().configure(List.of(configured(ONE)), HALF_AN_HOUR);
        assertThat(state.feeds().add(named(TWO, "Two"), HALF_AN_HOUR)).isTrue();
        assertThat(state.feeds().add(named(ONE, "One"), HALF_AN_HOUR)).isFalse();

        assertThat(find(ONE).origins()).isEqualTo(Set.of(Origin.CONFIGURED, Origin.ADDED));
        assertThat(find(ONE).subscription()).isEqualTo(named(ONE, "One"));
        assertThat(find(TWO).origins()).isEqualTo(Set.of(Origin.ADDED));

        state.feeds().configure(List.of(), HALF_AN_HOUR);
        assertThat(find(ONE).origins()).isEqualTo(Set.of(Origin.ADDED));
    }

    @Test
    void aFeedThatTheConfigurationNoLongerNamesIsLeft() {
        state.feeds().configure(List.of(configured(ONE), configured(TWO)), HALF_AN_HOUR);
        state.feeds().configure(List.of(configured(TWO)), HALF_AN_HOUR);

        assertThat(state.feeds().all())
                .extracting(feed -> feed.subscription().address())
                .containsExactly(TWO);
    }

    @Test
    void keepsWhatAVisitHasShownOverARestart() {
        state.feeds().add(named(ONE, "One"), HALF_AN_HOUR);
        var course = new FeedCourse(
                TWO,
                "\"v1\"",
                "Fri, 20 Nov 2026 07:00:00 GMT",
                200,
                Duration.ofMinutes(20),
                clock.instant().plusSeconds(600),
                clock.instant());
        var health = new FeedHealth(3, clock.instant(), FAULT, true);

        state.feeds().keep(FeedKey.shared(ONE), course, health);
        state.close();
        open();

        assertThat(find(ONE)).isEqualTo(new StoredFeed(named(ONE, "One"), Set.of(Origin.ADDED), course, health));
    }

    @Test
    void twoThatTakeDueFeedsNeverTakeTheSame() {
        state.feeds().add(named(ONE, "One"), HALF_AN_HOUR);
        state.feeds().add(named(TWO, "Two"), HALF_AN_HOUR);
        var now = clock.instant();
        var until = now.plusSeconds(900);

        var first = state.feeds().claim(now, until, 1);
        var second = state.feeds().claim(now, until, 5);
        var third = state.feeds().claim(now, until, 5);

        assertThat(first).hasSize(1);
        assertThat(second).hasSize(1).doesNotContainAnyElementsOf(first);
        assertThat(third).isEmpty();
        assertThat(state.feeds().nextDue()).contains(until);
        assertThat(state.feeds().claim(until, until.plusSeconds(900), 5))
                .as("who took them died")
                .hasSize(2);
    }

    @Test
    void aParkedFeedIsNotDueUntilItIsAddedAgain() {
        state.feeds().add(named(ONE, "One"), HALF_AN_HOUR);
        var course = find(ONE).course();
        state.feeds().keep(FeedKey.shared(ONE), course, new FeedHealth(9, clock.instant(), FAULT, true));

        assertThat(state.feeds().nextDue()).isEmpty();
        assertThat(state.feeds().claim(clock.instant(), clock.instant(), 5)).isEmpty();
        state.feeds().add(named(ONE, "One"), HALF_AN_HOUR);
        assertThat(state.feeds().nextDue()).contains(clock.instant());
    }

    @Test
    void aClockThatIsSetBackLeavesNoFeedWaitingThatWasNeverVisited() {
        clock.turn(Duration.ofDays(400));
        state.feeds().add(named(ONE, "One"), HALF_AN_HOUR);
        clock.turn(Duration.ofDays(-400));
        var until = clock.instant().plusSeconds(900);

        assertThat(state.feeds().nextDue())
                .hasValueSatisfying(due -> assertThat(due).isBeforeOrEqualTo(clock.instant()));
        assertThat(state.feeds().claim(clock.instant(), until, 5)).hasSize(1);
        assertThat(state.feeds().nextDue()).contains(until);
        assertThat(state.feeds().claim(clock.instant(), until, 5)).isEmpty();
    }

    @Test
    void whoTookAFeedMayGiveItBackUnlessAnotherHasTakenItSince() {
        state.feeds().add(named(ONE, "One"), HALF_AN_HOUR);
        var until = clock.instant().plusSeconds(900);
        state.feeds().claim(clock.instant(), until, 1);
        var soon = clock.instant().plusSeconds(60);

        state.feeds().giveBack(FeedKey.shared(ONE), until.plusSeconds(1), soon);
        assertThat(state.feeds().nextDue()).contains(until);
        state.feeds().giveBack(FeedKey.shared(ONE), until, soon);
        assertThat(state.feeds().nextDue()).contains(soon);
    }

    @Test
    void aClockThatIsSetBackLeavesNoFeedWaiting() {
        state.feeds().add(named(ONE, "One"), HALF_AN_HOUR);
        var later = clock.instant().plus(Duration.ofDays(400));
        state.feeds()
                .keep(
                        FeedKey.shared(ONE),
                        new FeedCourse(null, null, null, 200, HALF_AN_HOUR, later.plusSeconds(60), later),
                        FeedHealth.GOOD);

        assertThat(state.feeds().nextDue())
                .hasValueSatisfying(due -> assertThat(due).isBefore(clock.instant()));
        assertThat(state.feeds().claim(clock.instant(), clock.instant().plusSeconds(900), 5))
                .hasSize(1);
        assertThat(state.feeds().claim(clock.instant(), clock.instant().plusSeconds(900), 5))
                .as("once is enough")
                .isEmpty();
    }

    @Test
    void remembersEntriesAndForgetsThoseThatLeft() {
        state.feeds().add(named(ONE, "One"), HALF_AN_HOUR);
        var seen = new SeenEntry(
                "k1", "c1", new ArticleId("a1"), 1, clock.instant().plusSeconds(60));
        var left = new SeenEntry("k2", "c2", null, 0, null);

        state.feedEntries().keep(FeedKey.shared(ONE), List.of(seen, left));
        state.feedEntries().keep(FeedKey.shared(TWO), List.of(seen));
        clock.turn(Duration.ofDays(10));
        state.feedEntries().present(FeedKey.shared(ONE), List.of("k1"));
        state.feedEntries().forget(FeedKey.shared(ONE), clock.instant().minus(Duration.ofDays(5)));

        assertThat(state.feedEntries().of(FeedKey.shared(ONE)))
                .containsOnlyKeys("k1")
                .containsValue(seen);
        assertThat(state.feedEntries().of(FeedKey.shared(TWO)))
                .as("a feed that is not followed")
                .isEmpty();
    }

    @Test
    void keepsSomeThousandEntriesOfAFeedThoseThatWereShownLast() {
        var feed = FeedKey.shared(ONE);
        state.feeds().add(named(ONE, "One"), HALF_AN_HOUR);
        for (String visit : List.of("old", "newer", "newest")) {
            state.feedEntries().keep(feed, entries(visit, 2_600));
            clock.turn(Duration.ofHours(1));
        }
        state.feedEntries().present(feed, List.of("old 7"));

        state.feedEntries().forget(feed, clock.instant().minus(Duration.ofDays(5)));

        assertThat(state.feedEntries().of(feed))
                .as("what the visit showed that reaches 5 000, and what later ones did")
                .hasSize(2 * 2_600 + 1)
                .containsKeys("old 7", "newer 1", "newest 2599")
                .doesNotContainKey("old 8");
    }

    private static List<SeenEntry> entries(String name, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new SeenEntry(name + " " + i, "c", null, 0, null))
                .toList();
    }

    @Test
    void keepsOneRowForEachThingThatFailed() {
        state.feeds().add(named(ONE, "One"), HALF_AN_HOUR);
        var page = URI.create("https://one.example/page");
        state.feedEntries().failed(FeedKey.shared(ONE), page, FAULT, null);
        clock.turn(Duration.ofMinutes(1));
        var next = clock.instant().plusSeconds(900);
        state.feedEntries().failed(FeedKey.shared(ONE), page, FAULT, next);
        state.feedEntries().failed(FeedKey.shared(ONE), ONE, FAULT, null);

        state.feedEntries().mended(FeedKey.shared(ONE), ONE);

        assertThat(state.feedEntries().failures())
                .containsExactly(new FetchFailure(FeedKey.shared(ONE), page, FAULT, next, clock.instant(), 2));
        state.feeds().remove(FeedKey.shared(ONE));
        assertThat(state.feedEntries().failures()).isEmpty();
    }

    @Test
    void twoAudiencesFollowOneAddressEachForItself() {
        var guild = new Audience("77");
        var own = new FeedKey(guild, ONE);
        state.feeds().add(named(ONE, "One"), HALF_AN_HOUR);
        assertThat(state.feeds().add(new Subscription(ONE, "Ours", "", guild), HALF_AN_HOUR))
                .isTrue();
        var seen = new SeenEntry("k1", "c1", null, 0, null);
        state.feedEntries().keep(own, List.of(seen));

        assertThat(state.feedEntries().of(FeedKey.shared(ONE))).isEmpty();
        state.feeds().configure(List.of(), HALF_AN_HOUR);
        state.feeds().remove(FeedKey.shared(ONE));

        assertThat(state.feeds().find(own).orElseThrow().subscription().title()).isEqualTo("Ours");
        assertThat(state.feedEntries().of(own)).containsOnlyKeys("k1");
    }
}
