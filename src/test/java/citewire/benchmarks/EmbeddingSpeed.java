package citewire.benchmarks;

import citewire.domain.Article;
import citewire.domain.Passage;
import citewire.index.lucene.LuceneArticleIndex;
import citewire.ingest.indexing.Indexer;
import citewire.ingest.indexing.PassageSplitter;
import citewire.ingest.story.WireCopies;
import citewire.model.Embedder;
import citewire.model.PassageVectors;
import citewire.state.jdbc.SqliteState;
import citewire.state.jdbc.SqliteVectorCache;
import citewire.text.SentenceSplitter;
import citewire.threads.RightOfWay;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.LongAdder;

/**
 * Measures how much of the raw pace of ONNX Runtime embedding and indexing keep:
 * {@code java … citewire.benchmarks.EmbeddingSpeed [rounds] [articles]}. In each round two callers embed the passages of some
 * articles and do nothing else, then the very passages are embedded and indexed as the bot does; which comes first changes
 * from round to round. Shares are those of time and of what the processor has spent, the latter also on a busy machine.
 */
public final class EmbeddingSpeed {

    private static final int ROUNDS = 6;
    private static final int ARTICLES = 60;
    private static final int CALLERS = 2;

    private final List<Article> texts;
    private final SqliteState state;
    private final SqliteVectorCache cache;
    private final LuceneArticleIndex index;
    private final Embedder embedder = Embedder.load();
    private final PassageSplitter splitter = new PassageSplitter(new SentenceSplitter());
    private final Indexer indexer;
    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    /** Nanoseconds that the indexer's callers have spent on embedding. */
    private final LongAdder busy = new LongAdder();

    private record Cost(double seconds, double processor) {
        Cost over(Cost other) {
            return new Cost(seconds / other.seconds, processor / other.processor);
        }
    }

    private interface Work {
        void run() throws InterruptedException;
    }

    private EmbeddingSpeed(Path folder, BenchFiles bench) {
        texts = List.of("newsqa", "bbc").stream()
                .flatMap(set -> bench.corpus(set).stream())
                .toList();
        state = SqliteState.open(folder.resolve("citewire.db"), Clock.systemUTC(), new Random(5), new WireCopies());
        cache = SqliteVectorCache.open(folder.resolve("vectors.db"));
        index = LuceneArticleIndex.open(folder.resolve("index"), ZoneOffset.UTC);
        var passages = new PassageVectors(cache, () -> embedder);
        indexer = new Indexer(
                state.articles(),
                index,
                splitter,
                passage -> {
                    long start = System.nanoTime();
                    var vector = passages.of(passage);
                    busy.add(System.nanoTime() - start);
                    return vector;
                },
                CALLERS,
                new RightOfWay());
    }

    public static void main(String[] args) throws Exception {
        int rounds = args.length < 1 ? ROUNDS : Integer.parseInt(args[0]);
        int articles = args.length < 2 ? ARTICLES : Integer.parseInt(args[1]);
        var bench = new EmbeddingSpeed(Files.createTempDirectory("embedding-speed"), BenchFiles.found());
        try {
            bench.run(rounds, articles);
        } finally {
            bench.close();
        }
    }

    private void run(int rounds, int articles) throws InterruptedException {
        indexer.start();
        round(texts.subList(0, articles), true);
        var shares = new ArrayList<Cost>();
        for (int i = 1; i <= rounds; i++) {
            shares.add(round(texts.subList(i * articles, (i + 1) * articles), i % 2 == 0));
        }
        System.out.printf(
                Locale.ROOT,
                "share of ONNX Runtime alone, median of %d rounds: %.2f of the pace, %.2f of the processor%n",
                rounds,
                median(shares.stream().mapToDouble(Cost::seconds).toArray()),
                median(shares.stream().mapToDouble(Cost::processor).toArray()));
    }

    /** What the raw work costs of what all of it costs. */
    private Cost round(List<Article> articles, boolean rawFirst) throws InterruptedException {
        var passages = articles.stream()
                .flatMap(article -> splitter.split(article).stream())
                .map(EmbeddingSpeed::text)
                .toList();
        var before = rawFirst ? cost(() -> raw(passages)) : null;
        state.articles().commit(articles);
        busy.reset();
        var live = cost(() -> indexer.awaitVectors((done, total) -> {}));
        var raw = before == null ? cost(() -> raw(passages)) : before;
        var share = raw.over(live);
        System.out.printf(
                Locale.ROOT,
                "%4d passages: %.1f a second (%.1f ms of the processor each), alone %.1f (%.1f): share %.2f, %.2f;"
                        + " callers busy %.2f%n",
                passages.size(),
                passages.size() / live.seconds(),
                live.processor() * 1_000 / passages.size(),
                passages.size() / raw.seconds(),
                raw.processor() * 1_000 / passages.size(),
                share.seconds(),
                share.processor(),
                busy.sum() / 1e9 / CALLERS / live.seconds());
        return share;
    }

    private static String text(Passage passage) {
        return passage.article().title() + "\n" + passage.text();
    }

    private void raw(List<String> passages) throws InterruptedException {
        var callers = new ArrayList<Thread>();
        for (int caller = 0; caller < CALLERS; caller++) {
            int first = caller;
            callers.add(Thread.ofPlatform().start(() -> {
                for (int i = first; i < passages.size(); i += CALLERS) {
                    embedder.passage(passages.get(i));
                }
            }));
        }
        for (Thread caller : callers) {
            caller.join();
        }
    }

    private Cost cost(Work work) throws InterruptedException {
        long processor = system.getProcessCpuTime();
        long start = System.nanoTime();
        work.run();
        return new Cost((System.nanoTime() - start) / 1e9, (system.getProcessCpuTime() - processor) / 1e9);
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return (values[(values.length - 1) / 2] + values[values.length / 2]) / 2;
    }

    private void close() {
        indexer.close();
        index.close();
        cache.close();
        state.close();
        embedder.close();
    }
}
