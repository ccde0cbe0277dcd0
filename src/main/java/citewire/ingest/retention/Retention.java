package citewire.ingest.retention;

import citewire.config.Config;
import citewire.domain.ArticleId;
import citewire.domain.Passage;
import citewire.ingest.indexing.PassageSplitter;
import citewire.state.retention.Leaving;
import citewire.state.retention.Plan;
import citewire.state.retention.RetentionStore;
import citewire.state.retention.Rules;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets articles go by the owner's rules: first their vectors, then themselves; the index follows the store. */
public final class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private static final long MEGABYTE = 1_000_000;

    /** So many may leave without a question, however few there are. */
    private static final int MANY = 100;

    /** Few enough that nobody waits for long to write. */
    private static final int BATCH = 50;

    private final Config.Retention settings;
    private final RetentionStore store;
    private final PassageSplitter splitter;
    private final Consumer<Passage> vectors;
    private final Clock clock;

    /** @param vectors forgets the vector of a passage */
    public Retention(
            Config.Retention settings,
            RetentionStore store,
            PassageSplitter splitter,
            Consumer<Passage> vectors,
            Clock clock) {
        this.settings = settings;
        this.store = store;
        this.splitter = splitter;
        this.vectors = vectors;
        this.clock = clock;
    }

    /**
     * What was done.
     *
     * @param bytes given back to the file system by the store
     */
    public record Done(int articles, long bytes) {}

    /** Whether the owner has set any rule. */
    public boolean keepsAll() {
        return rules().keepAll();
    }

    /** What would go now. */
    public Plan plan() {
        return store.plan(rules());
    }

    /** Lets go what a plan says, but for what an answer has come to cite since. */
    public Done apply(Plan plan) {
        var ids = plan.leaving().stream().map(Leaving::id).toList();
        int gone = 0;
        for (int from = 0; from < ids.size(); from += BATCH) {
            gone += remove(ids.subList(from, Math.min(from + BATCH, ids.size())));
        }
        return new Done(gone, gone == 0 ? 0 : store.giveBack());
    }

    /** A crash in between leaves articles without cached vectors, never vectors that nobody would find again. */
    private int remove(List<ArticleId> articles) {
        articles.stream()
                .flatMap(article -> store.versions(article).stream())
                .flatMap(version -> splitter.split(version).stream())
                .forEach(vectors);
        return store.remove(articles);
    }

    /** Does what is due, and says so in the log; where that is more than half of all, the owner has to do it. */
    public void run() {
        if (keepsAll()) {
            return;
        }
        var plan = plan();
        if (doubtful(plan)) {
            LOG.warn(
                    "{} of {} articles would leave by the rules of retention, more than half: nothing was done. Look whether"
                            + " this machine's clock is right, and at \"citewire retention --dry-run\";"
                            + " \"citewire retention\" lets them go",
                    plan.leaving().size(),
                    plan.articles());
            return;
        }
        if (!plan.leaving().isEmpty()) {
            var done = apply(plan);
            LOG.info(
                    "{} of {} articles have left by the rules of retention, and {} MB of the disk are free again",
                    done.articles(),
                    plan.articles(),
                    done.bytes() / MEGABYTE);
        }
    }

    /** A clock that jumps ahead makes everything old; what is gone is gone. */
    private static boolean doubtful(Plan plan) {
        return plan.leaving().size() > MANY && plan.leaving().size() > plan.articles() / 2;
    }

    private Rules rules() {
        var age = settings.keepDays() == 0 ? null : clock.instant().minus(Duration.ofDays(settings.keepDays()));
        return new Rules(age, settings.maxArticles(), settings.maxMegabytes() * MEGABYTE);
    }
}
