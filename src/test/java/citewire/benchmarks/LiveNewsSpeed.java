package citewire.benchmarks;

import citewire.ask.draft.Evidence;
import citewire.ask.draft.quote.QuoteDrafter;
import citewire.ask.retrieve.Reranker;
import citewire.ask.retrieve.Retriever;
import citewire.config.Config;
import citewire.domain.Article;
import citewire.domain.ArticleHeader;
import citewire.domain.ArticleId;
import citewire.domain.Scope;
import citewire.index.PassageFilter;
import citewire.index.lucene.LuceneArticleIndex;
import citewire.ingest.AddressReader;
import citewire.ingest.Ingestor;
import citewire.ingest.file.ArticleFiles;
import citewire.ingest.indexing.Indexer;
import citewire.ingest.indexing.PassageSplitter;
import citewire.ingest.page.Page;
import citewire.ingest.page.PageExtractor;
import citewire.ingest.story.WireCopies;
import citewire.model.Embedder;
import citewire.model.PassageVectors;
import citewire.state.jdbc.SqliteState;
import citewire.state.jdbc.SqliteVectorCache;
import citewire.text.SentenceSplitter;
import citewire.threads.RightOfWay;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;

/**
 * Measures how soon a fetched page is found, and how questions fare while thousands of articles come in:
 * {@code java … citewire.benchmarks.LiveNewsSpeed [articles]}. The texts are those of the evaluation data (bbc, newsqa,
 * realtimeqa), again and again under new names, with a few words changed.
 */
public final class LiveNewsSpeed {

    private static final int QUESTIONS = 200;
    private static final int PAGES = 300;

    /** As the bot drafts: eight passages of a search three times as deep. */
    private static final int PASSAGES = 8;

    private static final int COMMIT = 32;

    /** Articles that are there, with their vectors, before anything is timed. */
    private static final int START = 400;

    /** Bytes of an article, of a file. */
    private static final int MOST = 1 << 30;

    private static final PassageFilter ALL = new PassageFilter(Scope.EVERYTHING, Instant.parse("2030-01-01T00:00:00Z"));

    private final Path folder;
    private final RightOfWay way = new RightOfWay();
    private final Random random = new Random(5);
    private final List<Article> texts;
    private final List<String> questions;
    private final SqliteState state;
    private final SqliteVectorCache vectors;
    private final LuceneArticleIndex index;
    private final Embedder embedder;
    private final Indexer indexer;
    private final Retriever retriever;
    private final QuoteDrafter drafter;

    private LiveNewsSpeed(Path folder, BenchFiles bench) {
        this.folder = folder;
        texts = List.of("bbc", "newsqa", "realtimeqa").stream()
                .flatMap(set -> bench.corpus(set).stream())
                .toList();
        questions = bench.questions("newsqa/standalone").stream()
                .map(BenchQuestion::question)
                .toList();
        state = SqliteState.open(folder.resolve("citewire.db"), Clock.systemUTC(), random, new WireCopies());
        vectors = SqliteVectorCache.open(folder.resolve("vectors.db"));
        index = LuceneArticleIndex.open(folder.resolve("index"), ZoneOffset.UTC);
        embedder = Embedder.load();
        var passages = new PassageVectors(vectors, () -> embedder);
        indexer =
                new Indexer(state.articles(), index, new PassageSplitter(new SentenceSplitter()), passages::of, 2, way);
        retriever = new Retriever(
                index,
                question -> Optional.of(embedder.query(question)),
                new Config.Retrieval(60),
                ZoneOffset.UTC,
                new Reranker(null));
        drafter = new QuoteDrafter(index, embedder::tokens, 0);
    }

    public static void main(String[] args) throws Exception {
        int articles = args.length == 0 ? 10_000 : Integer.parseInt(args[0]);
        var bench = new LiveNewsSpeed(Files.createTempDirectory("live-news-speed"), BenchFiles.found());
        try {
            bench.run(articles);
        } finally {
            bench.close();
        }
    }

    private void run(int articles) throws Exception {
        indexer.start();
        commit(0, START);
        indexer.awaitVectors((done, total) -> {});
        row("findable by words after the fetch, idle", times(PAGES, this::untilFound));
        times(QUESTIONS, this::question);
        row("question, search and quotes, idle", times(QUESTIONS, this::question));
        var file = written(texts.size(), articles);
        var ingestor = new Ingestor(state.articles(), new ArticleFiles(MOST, MOST), AddressReader.NONE, way);
        var backlog = Thread.ofPlatform().start(() -> ingestor.ingest(List.of(file.toString()), outcome -> {}));
        row("question while " + articles + " articles come in", times(QUESTIONS, this::question));
        if (!backlog.isAlive()) {
            System.out.println("(they were in before the last question was answered)");
        }
        backlog.join();
        indexer.awaitWords(Duration.ofMinutes(5));
        row("question while their vectors are computed", times(QUESTIONS, this::question));
        row("findable by words while vectors are computed", times(PAGES, this::untilFound));
    }

    /** A file of articles, as an owner takes an archive in. */
    private Path written(int from, int count) throws IOException {
        var file = folder.resolve("articles.jsonl");
        var json = new ObjectMapper();
        try (var out = Files.newBufferedWriter(file)) {
            for (int i = from; i < from + count; i++) {
                var article = renamed(i);
                out.write(json.writeValueAsString(Map.of(
                        "id", article.id().value(),
                        "title", article.title(),
                        "source", article.header().source(),
                        "url", "https://wire.example/" + i,
                        "published", String.valueOf(article.header().published()),
                        "body", article.body())));
                out.newLine();
            }
        }
        return file;
    }

    /** Every text is another one by its head, so that no vector is cached. */
    private void commit(int from, int count) {
        var batch = new ArrayList<Article>();
        for (int i = from; i < from + count; i++) {
            batch.add(renamed(i));
            if (batch.size() == COMMIT || i == from + count - 1) {
                state.articles().commit(batch);
                batch.clear();
            }
        }
    }

    private Article renamed(int i) {
        var text = texts.get(i % texts.size());
        var header = new ArticleHeader(
                new ArticleId("live-" + i),
                text.title() + " " + Integer.toString(i, 36),
                "Wire " + i % 40,
                URI.create("https://wire.example/" + i),
                text.header().published());
        var words = text.body() + "\n\nReported by desk " + Integer.toString(random.nextInt(), 36) + ".";
        return new Article(header, List.of(), "en", words, "bench");
    }

    private double untilFound() throws Exception {
        var word = "q" + Integer.toString(random.nextInt(Integer.MAX_VALUE), 36) + "x";
        var text = texts.get(random.nextInt(texts.size()));
        var html = page(text, word);
        var address = URI.create("https://wire.example/" + word);
        long start = System.nanoTime();
        var page = new PageExtractor().extract(Page.of(html, "text/html; charset=utf-8", address));
        var header =
                new ArticleHeader(new ArticleId(word), String.valueOf(page.title()), "Wire", address, page.published());
        state.articles().commit(new Article(header, List.of(), "en", page.body(), "bench"));
        while (index.searchText(word, ALL, 1).isEmpty()) {
            Thread.onSpinWait();
        }
        return millis(start);
    }

    private static byte[] page(Article text, String word) {
        var paragraphs = text.body().replace("&", "&amp;").replace("<", "&lt;").replace("\n\n", "</p>\n<p>");
        return ("<html><head><title>" + word + " in the news</title></head><body><article><h1>" + word
                        + " in the news</h1><p>" + paragraphs + "</p></article></body></html>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private double question() {
        var question = questions.get(random.nextInt(questions.size()));
        long start = System.nanoTime();
        var claim = way.claim();
        answer(question);
        claim.end();
        return millis(start);
    }

    private void answer(String question) {
        var found = retriever.rank(question, ALL, 3 * PASSAGES).passages();
        drafter.draft(question, Evidence.select(found, PASSAGES).passages());
    }

    private static double[] times(int count, Callable<Double> work) throws Exception {
        double[] millis = new double[count];
        for (int i = 0; i < count; i++) {
            millis[i] = work.call();
        }
        Arrays.sort(millis);
        return millis;
    }

    private static void row(String what, double[] millis) {
        System.out.printf(
                Locale.ROOT,
                "%-52s median %7.1f  p95 %7.1f  p99 %7.1f  most %7.1f ms%n",
                what,
                millis[millis.length / 2],
                millis[millis.length * 95 / 100],
                millis[millis.length * 99 / 100],
                millis[millis.length - 1]);
    }

    private static double millis(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private void close() {
        indexer.close();
        index.close();
        vectors.close();
        state.close();
        embedder.close();
    }
}
