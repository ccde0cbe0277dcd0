package citewire.ingest.indexing;

import citewire.domain.ArticleId;
import citewire.domain.Passage;
import citewire.domain.Vector;
import citewire.index.IndexedPassage;
import citewire.threads.RightOfWay;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Computes the vectors of passages that have none; a few articles at a time, so that they are soon of use. */
final class VectorIndexing {

    private static final Logger LOG = LoggerFactory.getLogger(VectorIndexing.class);

    /** Longer than a question takes; with nothing but questions, one passage in so long. */
    private static final Duration WAIT = Duration.ofMillis(500);

    private final PassageEmbedder embedder;
    private final ExecutorService threads;
    private final RightOfWay way;
    /** Their passages are found by words alone until the next start. */
    private final Set<ArticleId> failed = ConcurrentHashMap.newKeySet();

    private volatile boolean stopped;

    VectorIndexing(PassageEmbedder embedder, ExecutorService threads, RightOfWay way) {
        this.embedder = embedder;
        this.threads = threads;
        this.way = way;
    }

    /** Makes {@link #embed} return soon, with what was done by then. */
    void stop() {
        stopped = true;
    }

    /** Articles whose passages could not be embedded since the start. */
    Set<ArticleId> failed() {
        return Set.copyOf(failed);
    }

    /** The passages of each article with their vectors; an article that cannot be embedded is logged and left out. */
    Map<ArticleId, List<IndexedPassage>> embed(Map<ArticleId, List<Passage>> articles) throws InterruptedException {
        return begin(articles).finish();
    }

    /** Returns at once. */
    Batch begin(Map<ArticleId, List<Passage>> articles) {
        var pending = new LinkedHashMap<ArticleId, List<Pending>>();
        articles.forEach((article, passages) ->
                pending.put(article, passages.stream().map(this::submit).toList()));
        return new Batch(articles, pending);
    }

    /** Articles whose passages are being embedded. */
    final class Batch {

        private final Map<ArticleId, List<Passage>> passages;
        private final Map<ArticleId, List<Pending>> pending;

        private Batch(Map<ArticleId, List<Passage>> passages, Map<ArticleId, List<Pending>> pending) {
            this.passages = passages;
            this.pending = pending;
        }

        Set<ArticleId> articles() {
            return passages.keySet();
        }

        /** Whether these are the passages that are embedded for an article. */
        boolean of(ArticleId article, List<Passage> now) {
            return now.equals(passages.get(article));
        }

        /** Waits for the vectors; an article that cannot be embedded is logged and left out. */
        Map<ArticleId, List<IndexedPassage>> finish() throws InterruptedException {
            var done = new LinkedHashMap<ArticleId, List<IndexedPassage>>();
            for (var entry : pending.entrySet()) {
                var finished = finished(entry.getKey(), entry.getValue());
                if (finished != null) {
                    done.put(entry.getKey(), finished);
                }
            }
            return done;
        }
    }

    private Pending submit(Passage passage) {
        return new Pending(passage, threads.submit(() -> {
            way.give(WAIT);
            if (stopped) {
                throw new CancellationException();
            }
            return embedder.embed(passage);
        }));
    }

    private @Nullable List<IndexedPassage> finished(ArticleId article, List<Pending> passages)
            throws InterruptedException {
        try {
            var done = new ArrayList<IndexedPassage>();
            for (Pending passage : passages) {
                done.add(new IndexedPassage(passage.passage(), passage.vector().get()));
            }
            return done;
        } catch (ExecutionException e) {
            if (!stopped) {
                failed.add(article);
                LOG.warn("Cannot embed article {}; it is found by its words alone", article, e.getCause());
            }
            return null;
        }
    }

    private record Pending(Passage passage, Future<Vector> vector) {}
}
