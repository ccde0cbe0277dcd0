package citewire.health;

import citewire.domain.Coverage;
import citewire.domain.Published;
import citewire.domain.Reader;
import citewire.state.ArticleStore;
import citewire.state.StateException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;

/** Whether there are articles, and how old the newest is. */
public final class ArticlesCheck implements HealthCheck {

    /** News that is older answers few questions about the news. */
    private static final Duration FRESH = Duration.ofDays(7);

    private final ArticleStore store;
    private final Clock clock;
    private final ZoneId zone;

    public ArticlesCheck(ArticleStore store, Clock clock, ZoneId zone) {
        this.store = store;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public String name() {
        return "articles";
    }

    @Override
    public CheckResult run() {
        try {
            return found(store.coverage(Reader.OWNER));
        } catch (StateException e) {
            return new CheckResult.Bad(
                    "the store cannot be read: " + e.getMessage(), "check the disk and the data folder's permissions");
        }
    }

    private CheckResult found(Coverage coverage) {
        if (coverage.articles() == 0) {
            return new CheckResult.Warning("there are none", "take some in: citewire ingest FILE|FOLDER");
        }
        String finding = Count.of(coverage.articles(), "article") + " from " + Count.of(coverage.sources(), "source");
        var newest = coverage.newest();
        return newest == null
                ? new CheckResult.Good(finding + ", none of them dated")
                : dated(finding + ", the newest of " + newest.text(), newest);
    }

    private CheckResult dated(String finding, Published newest) {
        var age = Duration.between(newest.latest(zone), clock.instant());
        return age.compareTo(FRESH) <= 0
                ? new CheckResult.Good(finding)
                : new CheckResult.Warning(
                        finding + ", " + Count.of(age.toDays(), "day") + " ago",
                        "take newer ones in: citewire feeds add ADDRESS, or citewire ingest FILE|FOLDER");
    }
}
