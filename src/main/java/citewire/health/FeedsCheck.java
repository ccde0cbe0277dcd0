package citewire.health;

import citewire.state.FeedHealth;
import citewire.state.FeedStore;
import citewire.state.StateException;
import citewire.state.StoredFeed;
import java.util.List;
import java.util.stream.Collectors;

/** Whether the feeds that are followed can be read. */
public final class FeedsCheck implements HealthCheck {

    /** A feed that fails once or twice is no news. */
    private static final int FAILING = 3;

    /** More would not fit a line; the list shows all. */
    private static final int NAMED = 3;

    private final FeedStore feeds;

    public FeedsCheck(FeedStore feeds) {
        this.feeds = feeds;
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

    private static CheckResult found(List<StoredFeed> all) {
        if (all.isEmpty()) {
            return new CheckResult.Warning(
                    "none is followed, so that no news comes by itself", "follow some: citewire feeds add ADDRESS");
        }
        var parked = all.stream().filter(feed -> feed.health().parked()).toList();
        var failing = all.stream().filter(feed -> failing(feed.health())).toList();
        var finding = Count.of(all.size(), "feed") + " followed";
        if (parked.isEmpty() && failing.isEmpty()) {
            return new CheckResult.Good(finding);
        }
        return new CheckResult.Warning(
                finding + told(failing, "failing") + told(parked, "parked, no longer fetched"),
                "\"citewire feeds check ADDRESS\" says what is wrong; one that is parked is taken up again by \"citewire"
                        + " feeds add\", or removed by \"citewire feeds remove\"");
    }

    private static boolean failing(FeedHealth health) {
        return !health.parked() && health.failures() >= FAILING;
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
                                        .map(feed ->
                                                feed.subscription().address().toString())
                                        .collect(Collectors.joining(", ")),
                                feeds.size() > NAMED ? " …" : "");
    }
}
