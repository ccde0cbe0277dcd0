package citewire.health;

import citewire.state.FeedHealth;
import citewire.state.FeedStore;
import citewire.state.StateException;
import citewire.state.StoredFeed;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Whether the feeds that are followed can be read. */
public final class FeedsCheck implements HealthCheck {

    /** The longest that a feed is left alone by default, and as long again. */
    private static final Duration STILL = Duration.ofHours(24);

    /** More would not fit a line; the list shows all. */
    private static final int NAMED = 3;

    private final FeedStore feeds;
    private final Clock clock;

    public FeedsCheck(FeedStore feeds, Clock clock) {
        this.feeds = feeds;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "feeds";
    }

    @Override
    public CheckResult run() {
        try {
            return found(feeds.all());
        } catch (StateException e) {
            return new CheckResult.Bad(
                    "the store cannot be read: " + e.getMessage(), "check the disk and the data folder's permissions");
        }
    }

    private CheckResult found(List<StoredFeed> all) {
        if (all.isEmpty()) {
            return new CheckResult.Warning(
                    "none is followed, so that no news comes by itself", "follow some: citewire feeds add ADDRESS");
        }
        var parked = all.stream().filter(feed -> feed.health().parked()).toList();
        var failing = all.stream().filter(feed -> failing(feed.health())).toList();
        var finding = Count.of(all.size(), "feed") + " followed";
        if (parked.isEmpty() && failing.isEmpty()) {
            return visited(all, finding);
        }
        return new CheckResult.Warning(
                finding + told(failing, "failing") + told(parked, "parked, no longer fetched"),
                "\"citewire feeds check ADDRESS\" says what is wrong; one that is parked is taken up again by \"citewire"
                        + " feeds add\", or removed by \"citewire feeds remove\"");
    }

    private CheckResult visited(List<StoredFeed> all, String finding) {
        var newest = all.stream()
                .map(feed -> feed.course().visited())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
        if (newest.isEmpty()) {
            return new CheckResult.Warning(
                    finding + ", none visited yet", "a bot that runs visits them: citewire, or citewire feeds fetch");
        }
        var age = Duration.between(newest.get(), clock.instant());
        return age.compareTo(STILL) < 0
                ? new CheckResult.Good("%s, the last visit %d min ago".formatted(finding, Math.max(0, age.toMinutes())))
                : new CheckResult.Warning(
                        "%s, the last visit %s ago".formatted(finding, Count.of(age.toHours(), "hour")),
                        "see whether a bot runs on this data folder: only a bot that runs visits feeds by itself");
    }

    private static boolean failing(FeedHealth health) {
        return health.lasting() && !health.parked();
    }

    /** With its last success, as nearly as is known, and its last error. */
    private static String words(StoredFeed feed) {
        var since = feed.health().since();
        var fault = feed.health().fault();
        return feed.subscription().address()
                + (since == null ? "" : " since " + since.truncatedTo(ChronoUnit.MINUTES))
                + (fault == null ? "" : ": " + fault.cause());
    }

    private static String told(List<StoredFeed> feeds, String how) {
        return feeds.isEmpty()
                ? ""
                : "; %d %s (%s%s)"
                        .formatted(
                                feeds.size(),
                                how,
                                feeds.stream()
                                        .limit(NAMED)
                                        .map(FeedsCheck::words)
                                        .collect(Collectors.joining(", ")),
                                feeds.size() > NAMED ? " …" : "");
    }
}
