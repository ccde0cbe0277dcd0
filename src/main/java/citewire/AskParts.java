package citewire;

import citewire.index.lucene.LuceneArticleIndex;
import citewire.metrics.ModelMetrics;
import citewire.state.jdbc.SqliteState;
import citewire.threads.RightOfWay;
import java.time.Clock;
import java.util.random.RandomGenerator;

/**
 * What a question's path stands on, whatever the settings are.
 *
 * @param used counts what its chat models use
 */
record AskParts(
        Clock clock,
        RandomGenerator random,
        SqliteState state,
        LuceneArticleIndex index,
        LoadingEmbedder embedder,
        RightOfWay way,
        ModelMetrics used) {}
