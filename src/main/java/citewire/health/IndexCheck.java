package citewire.health;

import citewire.config.Config;
import citewire.index.ArticleIndex;
import citewire.index.IndexException;
import citewire.index.IndexStatus;
import citewire.state.ArticleStore;
import citewire.state.StateException;

/** Whether the index holds what the store holds, and how many passages can be searched by meaning. */
public final class IndexCheck implements HealthCheck {

    private final ArticleIndex index;
    private final ArticleStore store;
    private final Config.Embedding embedding;

    public IndexCheck(ArticleIndex index, ArticleStore store, Config.Embedding embedding) {
        this.index = index;
        this.store = store;
        this.embedding = embedding;
    }

    @Override
    public String name() {
        return "index";
    }

    @Override
    public CheckResult run() {
        try {
            long sequence = store.sequence();
            return found(index.status(), sequence);
        } catch (IndexException | StateException e) {
            return new CheckResult.Bad(
                    "it cannot be read: " + e.getMessage(), "build it anew from the articles: citewire reindex");
        }
    }

    private CheckResult found(IndexStatus status, long sequence) {
        long behind = sequence - status.sequence();
        if (behind > 0) {
            return new CheckResult.Warning(
                    Count.of(behind, "change") + " of articles not in it yet",
                    "wait a moment; where it stays so, build it anew: citewire reindex");
        }
        if (!embedding.enabled()) {
            return new CheckResult.Good(
                    Count.of(status.passages(), "passage") + ", by words alone (embedding is switched off)");
        }
        return status.vectors() < status.passages() ? growing(status) : complete(status);
    }

    private static CheckResult growing(IndexStatus status) {
        return new CheckResult.Warning(
                Count.of(status.passages(), "passage")
                        + ", %d %% of them with a vector".formatted((int) (100 * status.vectorShare())),
                "the bot builds them in the background; citewire reindex builds them now");
    }

    private static CheckResult complete(IndexStatus status) {
        return new CheckResult.Good(Count.of(status.passages(), "passage") + ", all with a vector");
    }
}
