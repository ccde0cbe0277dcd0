package citewire.benchmarks;

import citewire.ask.draft.Evidence;
import citewire.ask.draft.quote.QuoteDrafter;
import citewire.ask.retrieve.QueryEmbedder;
import citewire.ask.retrieve.Retriever;
import citewire.config.Config;
import citewire.domain.Article;
import citewire.domain.ArticleHeader;
import citewire.domain.ArticleId;
import citewire.domain.Passage;
import citewire.domain.Vector;
import citewire.index.ArticleIndex;
import citewire.model.Embedder;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Measures how long a search takes and how that grows: {@code java … citewire.benchmarks.SearchSpeed <passages>...}.
 * Articles are invented words with the frequencies of a language (Zipf), vectors are clustered points; the question is
 * embedded by the real model each time.
 */
public final class SearchSpeed {

    private static final int QUESTIONS = 300;
    private static final int WARM = 200;

    /** As the bot drafts: eight passages of a search three times as deep. */
    private static final int PASSAGES = 8;

    private static final int SEARCHED = 24;
    private static final int WORDS = 60_000;
    private static final int SENTENCES = 45;
    private static final int DIMENSION = 384;
    private static final int CLUSTERS = 500;

    private final Random random = new Random(7);
    private final float[][] centres = new float[CLUSTERS][];
    private final List<String> questions = new ArrayList<>();
    private final InMemoryEmbeddingStore<TextSegment> store = new InMemoryEmbeddingStore<>();

    private SearchSpeed() {
        Arrays.setAll(centres, i -> point(new float[DIMENSION], 1));
    }

    public static void main(String[] args) throws IOException {
        try (var embedder = Embedder.load()) {
            for (String passages : args) {
                System.out.print(new SearchSpeed().measure(Integer.parseInt(passages), embedder));
            }
        }
    }

    private String measure(int passages, Embedder embedder) throws IOException {
        var index = index(passages);
        var retriever =
                new Retriever(index, question -> Optional.of(embedder.query(question)), new Config.Retrieval(60));
        var words = new Retriever(index, QueryEmbedder.NONE, new Config.Retrieval(60));
        var drafter = new QuoteDrafter(index, embedder::tokens, 0);
        var all = BenchIndex.without(Set.of());
        return passages + " asked, " + index.status() + "\n"
                + row("embedding the question", embedder::query)
                + row("Lucene BM25, top 10", question -> index.searchText(question, all, 10))
                + row("Lucene BM25, top 10, and embedding", question -> {
                    index.searchText(question, all, 10);
                    embedder.query(question);
                })
                + row("Citewire, words alone, top 10", question -> words.search(question, all, 10))
                + row("Citewire, top 10", question -> retriever.search(question, all, 10))
                + row("Citewire, search and quotes", question -> {
                    var found = retriever.rank(question, all, SEARCHED).passages();
                    drafter.draft(question, Evidence.select(found, PASSAGES).passages());
                })
                + row(
                        "InMemoryEmbeddingStore, top 10, and embedding",
                        question -> store.search(EmbeddingSearchRequest.builder()
                                .queryEmbedding(
                                        Embedding.from(embedder.query(question).values()))
                                .maxResults(10)
                                .build()));
    }

    private String row(String what, Consumer<String> search) {
        for (int i = 0; i < WARM; i++) {
            search.accept(questions.get(i % questions.size()));
        }
        double[] millis = questions.stream()
                .mapToDouble(question -> {
                    long start = System.nanoTime();
                    search.accept(question);
                    return (System.nanoTime() - start) / 1e6;
                })
                .sorted()
                .toArray();
        return String.format(
                Locale.ROOT,
                "%-48s median %6.2f ms  p95 %6.2f ms  p99 %6.2f ms%n",
                what,
                millis[millis.length / 2],
                millis[millis.length * 95 / 100],
                millis[millis.length * 99 / 100]);
    }

    private ArticleIndex index(int passages) throws IOException {
        var articles = new ArrayList<Article>();
        // an article of some 560 words is cut into five passages
        for (int i = 0; i < passages / 5; i++) {
            articles.add(article(i));
        }
        while (questions.size() < QUESTIONS) {
            questions.add(question(articles.get(random.nextInt(articles.size())).body()));
        }
        return BenchIndex.of(Files.createTempDirectory("search-speed"), articles, this::vector);
    }

    private Article article(int i) {
        var body = new StringBuilder();
        for (int sentence = 0; sentence < SENTENCES; sentence++) {
            for (int word = 0; word < 12; word++) {
                body.append(word == 0 ? "W" : " ").append(word());
            }
            body.append(sentence % 4 == 3 ? ".\n\n" : ". ");
        }
        var header = new ArticleHeader(
                new ArticleId("a" + i), "About " + word() + " " + word() + " " + word(), "Wire " + i % 20, null, null);
        return new Article(header, List.of(), "en", body.toString().strip(), "bench");
    }

    /** Six to ten words that stand near each other in an article. */
    private String question(String body) {
        var words = List.of(body.replaceAll("[^a-z0-9 ]", "").split(" +", -1));
        int start = random.nextInt(words.size() - 20);
        return "what did " + String.join(" ", words.subList(start, start + 4 + random.nextInt(5))) + " do";
    }

    private String word() {
        double rank = Math.pow(WORDS, random.nextDouble());
        return "w" + Integer.toString((int) rank, 36) + "x";
    }

    private Vector vector(Passage passage) {
        float[] values = point(centres[random.nextInt(CLUSTERS)].clone(), 0.7f);
        store.add(Embedding.from(values), TextSegment.from(passage.text()));
        return new Vector(values);
    }

    private float[] point(float[] around, float spread) {
        double length = 0;
        for (int i = 0; i < DIMENSION; i++) {
            around[i] += spread * (float) random.nextGaussian() / (float) Math.sqrt(DIMENSION);
            length += around[i] * around[i];
        }
        for (int i = 0; i < DIMENSION; i++) {
            around[i] /= (float) Math.sqrt(length);
        }
        return around;
    }
}
