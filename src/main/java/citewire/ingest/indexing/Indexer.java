package citewire.ingest.indexing;

import citewire.domain.ArticleId;
import citewire.domain.Passage;
import citewire.index.ArticleIndex;
import citewire.index.IndexException;
import citewire.index.IndexStatus;
import citewire.index.IndexWriting;
import citewire.state.ArticleStore;
import citewire.threads.RightOfWay;
import citewire.threads.Threads;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the index up with the article store. Words go in at once, vectors follow behind them; both are taken up where
 * the last process left off. Where another process holds the writer's place, that one does the work and this one waits
 * for it.
 */
public final class Indexer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Indexer.class);

    /** How soon another process's commit is seen; this one's is heard of at once. */
    private static final Duration PACE = Duration.ofMillis(200);

    /** Damage that makes a search fail is found at once; what reads as other words, by this. */
    private static final Duration BETWEEN_CHECKS = Duration.ofHours(1);

    /** Articles embedded between two commits, a few seconds' work. */
    private static final int BATCH = 8;

    /** Passages that are embedded in a second or two, with the time that the model takes to load. */
    private static final int FEW = 32;

    private static final Duration LAST = Duration.ofSeconds(5);

    private final ArticleStore store;
    private final ArticleIndex index;
    private final PassageSplitter splitter;
    private final WordIndexing words;
    private final @Nullable VectorIndexing vectors;
    private final @Nullable ExecutorService computing;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition progressed = lock.newCondition();
    private final Semaphore arrivals = new Semaphore(0);
    private final List<IndexLoop> loops = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private @Nullable IndexWriting writing;

    /** Known to the thread that follows with vectors alone. */
    private VectorIndexing.@Nullable Batch ahead;

    private volatile boolean closed;

    /**
     * @param embedder null searches by words alone
     * @param threads how many passages are embedded at once
     * @param way given to questions between two pieces of work
     */
    public Indexer(
            ArticleStore store,
            ArticleIndex index,
            PassageSplitter splitter,
            @Nullable PassageEmbedder embedder,
            int threads,
            RightOfWay way) {
        this.store = store;
        this.index = index;
        this.splitter = splitter;
        this.words = new WordIndexing(store, splitter, way);
        this.computing = embedder == null ? null : Threads.computing("embed", threads);
        this.vectors = embedder == null || computing == null ? null : new VectorIndexing(embedder, computing, way);
    }

    /** Begins to follow the store in the background. */
    public void start() {
        start(BETWEEN_CHECKS);
    }

    /** As {@link #start()}, with another time between two comparisons of the index with its checksums. */
    public void start(Duration betweenChecks) {
        store.onChange(arrivals::release);
        // reading it all takes a part of a second for ten thousand articles, and nobody waits for it
        loop("index-check", this::check, () -> pause(betweenChecks));
        loop("index-words", this::followWords, this::awaitArrival);
        if (vectors != null) {
            loop("index-vectors", this::followVectors, () -> pause(PACE));
            var renewal = new Renewal(index, () -> rebuild(IndexProgress.NONE));
            loop("index-renewal", renewal::step, () -> pause(IndexLoop.PAUSE));
        }
    }

    /**
     * Returns when every article that the store held at the call can be found by its words.
     *
     * @return false where the time ran out: another process holds the writer's place and has not come so far
     */
    public boolean awaitWords(Duration limit) {
        long wanted = store.sequence();
        return await(limit, () -> index.status().sequence() >= wanted);
    }

    /** As {@link #awaitWords}, but an index that cannot be written, as on a full disk, keeps nobody from asking what it holds. */
    public void awaitStart(Duration limit) {
        try {
            if (!awaitWords(limit)) {
                LOG.warn("Starting without the newest articles: another process writes the index");
            }
        } catch (IndexException e) {
            if (index.status().passages() == 0) {
                throw e;
            }
            LOG.warn("Starting without the newest articles: {}", e.getMessage());
        }
    }

    /**
     * Returns when every passage has its vector, or cannot have one; at once where embedding is switched off.
     *
     * @param progress told how many passages have one
     */
    public void awaitVectors(IndexProgress progress) {
        if (vectors != null) {
            boolean ignored = awaitVectors(Duration.ofDays(7), progress);
        }
    }

    private boolean awaitVectors(Duration limit, IndexProgress progress) {
        long wanted = store.sequence();
        return await(limit, () -> {
            IndexStatus status = index.status();
            progress.at(status.vectors(), status.passages());
            return status.sequence() >= wanted && status.vectors() + unembeddable() >= status.passages();
        });
    }

    /** Waits some seconds at most for the vectors of the last few passages; not at all where many lack one. */
    public void awaitLastVectors() {
        var status = index.status();
        if (vectors == null || status.passages() - status.vectors() > FEW) {
            return;
        }
        try {
            boolean ignored = awaitVectors(LAST, IndexProgress.NONE);
        } catch (IndexException e) {
            LOG.debug("What lacks a vector is searched by its words", e);
        }
    }

    /**
     * Builds the index anew beside the live one, words and vectors, then makes it the live one.
     *
     * @param progress told how many articles are in
     * @return false where another process is doing so already, or this one is closing
     */
    public boolean rebuild(IndexProgress progress) throws InterruptedException {
        return new WholeIndexing(store, index, splitter, vectors).run(progress, () -> closed);
    }

    /** Ends soon, without interrupting a write: an interrupt would close the files under Lucene. */
    @Override
    public void close() {
        closed = true;
        if (vectors != null) {
            vectors.stop();
        }
        wake();
        threads.forEach(Indexer::join);
        if (computing != null) {
            computing.shutdown();
        }
        lock.lock();
        try {
            release();
        } finally {
            lock.unlock();
        }
    }

    private void wake() {
        lock.lock();
        try {
            progressed.signalAll();
        } finally {
            lock.unlock();
        }
        arrivals.release();
    }

    private void loop(String name, IndexLoop.Step step, IndexLoop.Pause pause) {
        var loop = new IndexLoop(step, pause, this::giveUp);
        loops.add(loop);
        threads.add(Threads.start(name, () -> loop.run(() -> closed)));
    }

    /** Begins anew from what is committed: a writer that could not write once is closed by Lucene, or holds half a batch. */
    private void giveUp(RuntimeException fault) throws InterruptedException {
        // where it is damaged, beginning anew is another beginning
        boolean ignored = index.sound();
        lock.lock();
        try {
            release();
        } catch (RuntimeException again) {
            fault.addSuppressed(again);
        } finally {
            progressed.signalAll();
            lock.unlock();
        }
        pause(IndexLoop.PAUSE);
    }

    /** It looks once; what is damaged is begun anew by those who write. */
    private boolean check() {
        boolean ignored = index.sound();
        return false;
    }

    private boolean followWords() {
        lock.lock();
        try {
            index.refresh();
            if (index.sequence() == store.sequence() && writing == null) {
                return false;
            }
            var place = place();
            if (place != null && place.sequence() > store.sequence()) {
                LOG.warn("The index knows articles that the store does not, as after a store was put back: built anew");
                place.clear();
            }
            boolean wrote = place != null && words.step(place);
            if (wrote) {
                index.refresh();
                progressed.signalAll();
            }
            return wrote;
        } finally {
            lock.unlock();
        }
    }

    private boolean followVectors() throws InterruptedException {
        var batch = ahead == null ? begin(Set.of()) : ahead;
        ahead = null;
        if (batch == null) {
            return false;
        }
        // what follows is embedded while this is written
        ahead = begin(batch.articles());
        var embedded = batch.finish();
        lock.lock();
        try {
            var place = place();
            if (place == null) {
                return false;
            }
            embedded.forEach((article, vectored) -> {
                // a version that came in meanwhile has other passages, and waits for its own vectors
                if (batch.of(article, index.passages(article))) {
                    place.put(article, vectored);
                }
            });
            place.commit(place.sequence());
            index.refresh();
            progressed.signalAll();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Begins to embed articles that lack vectors; null where there is none but those {@code under} way. */
    private VectorIndexing.@Nullable Batch begin(Set<ArticleId> under) {
        var embedding = vectors;
        if (embedding == null) {
            return null;
        }
        var passages = new LinkedHashMap<ArticleId, List<Passage>>();
        lacking(embedding, under).forEach(article -> passages.put(article, index.passages(article)));
        return passages.isEmpty() ? null : embedding.begin(passages);
    }

    private List<ArticleId> lacking(VectorIndexing embedding, Set<ArticleId> under) {
        lock.lock();
        try {
            if (index.status().vectorShare() >= 1) {
                return List.of();
            }
            var place = place();
            var failed = embedding.failed();
            return place == null
                    ? List.of()
                    : place.withoutVectors(BATCH + failed.size() + under.size()).stream()
                            .filter(id -> !failed.contains(id) && !under.contains(id))
                            .limit(BATCH)
                            .toList();
        } finally {
            lock.unlock();
        }
    }

    /** The writer's place, taken where it is free; null while another process holds it. */
    private @Nullable IndexWriting place() {
        var held = writing;
        if (held != null && held.superseded()) {
            release();
            held = null;
        }
        if (held == null && !closed) {
            held = index.tryWrite().orElse(null);
            writing = held;
        }
        return held;
    }

    private void release() {
        var held = writing;
        writing = null;
        if (held != null) {
            held.close();
        }
    }

    private int unembeddable() {
        var embedding = vectors;
        return embedding == null
                ? 0
                : embedding.failed().stream()
                        .mapToInt(article -> index.passages(article).size())
                        .sum();
    }

    private boolean await(Duration limit, BooleanSupplier reached) {
        long end = System.nanoTime() + limit.toNanos();
        lock.lock();
        try {
            while (!reached.getAsBoolean()) {
                var fault =
                        loops.stream().flatMap(loop -> loop.fault().stream()).findFirst();
                if (fault.isPresent()) {
                    throw new IndexException(
                            "the index cannot keep up with the articles: "
                                    + fault.get().getMessage(),
                            fault.get());
                }
                long left = end - System.nanoTime();
                if (left <= 0 || closed) {
                    return false;
                }
                boolean ignored = progressed.await(Math.min(left, PACE.toNanos()), TimeUnit.NANOSECONDS);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private void awaitArrival() throws InterruptedException {
        if (arrivals.tryAcquire(PACE.toNanos(), TimeUnit.NANOSECONDS)) {
            arrivals.drainPermits();
        }
    }

    private void pause(Duration time) throws InterruptedException {
        long left = time.toNanos();
        lock.lock();
        try {
            while (left > 0 && !closed) {
                left = progressed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
