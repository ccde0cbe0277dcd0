package citewire.metrics;

import citewire.health.HealthCheck;
import citewire.index.ArticleIndex;
import citewire.model.budget.Ledger;
import citewire.model.call.ModelLadder;
import citewire.state.ArticleStore;
import citewire.state.FeedStore;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/**
 * What the figures of the house are read from, at each scrape.
 *
 * @param embedding whether passages get vectors
 * @param data the folder of everything that outlives the process
 * @param ready the checks of readiness, each quick
 */
public record HouseSources(
        ArticleStore articles,
        ArticleIndex index,
        boolean embedding,
        FeedStore feeds,
        Path data,
        Supplier<Models> models,
        List<HealthCheck> ready,
        Clock clock) {

    public HouseSources {
        ready = List.copyOf(ready);
    }

    /** The same with other checks. */
    public HouseSources with(List<HealthCheck> checks) {
        return new HouseSources(articles, index, embedding, feeds, data, models, checks, clock);
    }

    /** The chat models, and the account of what they cost. */
    public record Models(ModelLadder ladder, Ledger ledger) {}
}
