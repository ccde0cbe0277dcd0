package citewire.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.Article;
import citewire.domain.ArticleHeader;
import citewire.domain.ArticleId;
import citewire.domain.Passage;
import citewire.domain.Scope;
import citewire.domain.Vector;
import citewire.index.IndexException;
import citewire.index.PassageFilter;
import citewire.ingest.indexing.IndexProgress;
import citewire.ingest.indexing.Indexer;
import citewire.ingest.indexing.PassageSplitter;
import citewire.state.jdbc.SqliteState;
import citewire.text.SentenceSplitter;
import citewire.threads.RightOfWay;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The files of the index are damaged for real: it is built anew from the store, without hands, and loses nothing. */
class DamagedIndexTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration BETWEEN_CHECKS = Duration.ofMillis(200);
    private static final PassageFilter ALL = new PassageFilter(Scope.EVERYTHING, Instant.parse("2030-01-01T00:00:00Z"));
    private static final int ARTICLES = 60;

    @TempDir
    private Path folder;

    private SqliteState state;

    @BeforeEach
    void open() {
        state = SqliteState.open(folder.resolve("citewire.db"), Clock.systemUTC(), new Random(1));
        for (int i = 0; i < ARTICLES; i++) {
            var header = new ArticleHeader(new ArticleId("a" + i), "Title " + i, "Wire", null, null);
            state.articles().commit(new Article(header, List.of(), "en", body(i), i + ".txt"));
        }
    }

    @AfterEach
    void close() {
        state.close();
    }

    private static String body(int i) {
        return "A storm of number %d hit the coast at mile %d.".formatted(i, 7 * i);
    }

    private LuceneArticleIndex index() {
        return LuceneArticleIndex.open(folder.resolve("index"), ZoneOffset.UTC, Disk.REAL, Duration.ZERO);
    }

    private Indexer indexer(LuceneArticleIndex index) {
        var splitter = new PassageSplitter(new SentenceSplitter());
        var indexer = new Indexer(state.articles(), index, splitter, DamagedIndexTest::embed, 1, new RightOfWay());
        indexer.start(BETWEEN_CHECKS);
        return indexer;
    }

    private static Vector embed(Passage passage) {
        var values = new float[384];
        values[passage.text().length() % 384] = 1;
        return new Vector(values);
    }

    private static Map<String, String> found(LuceneArticleIndex index) {
        return index.searchText("storm", ALL, 500).stream()
                .collect(Collectors.toMap(
                        hit -> hit.passage().article().id().value(),
                        hit -> hit.passage().text(),
                        (a, b) -> "doubled",
                        TreeMap::new));
    }

    private static Map<String, String> all() {
        var all = new TreeMap<String, String>();
        for (int i = 0; i < ARTICLES; i++) {
            all.put("a" + i, body(i));
        }
        return all;
    }

    private void awaitWhole(LuceneArticleIndex index) {
        Awaitility.await()
                .atMost(SOON)
                .ignoreExceptionsInstanceOf(IndexException.class)
                .untilAsserted(() -> {
                    assertThat(found(index)).isEqualTo(all());
                    assertThat(index.status().vectorShare()).isEqualTo(1);
                    assertThat(index.sound()).isTrue();
                    assertThat(found(index)).isEqualTo(all());
                });
    }

    private void build() {
        try (var index = index();
                var indexer = indexer(index)) {
            indexer.awaitVectors(IndexProgress.NONE);
            awaitWhole(index);
        }
    }

    private List<Path> files() throws IOException {
        Path generation = folder.resolve("index")
                .resolve(Files.readString(folder.resolve("index/CURRENT")).strip());
        try (var files = Files.list(generation)) {
            return files.filter(file -> !file.endsWith("write.lock")).sorted().toList();
        }
    }

    /** Tells what was done. */
    private String damage(Random random) throws IOException {
        var files = files();
        Path file = files.get(random.nextInt(files.size()));
        long size = Files.size(file);
        int kind = random.nextInt(4);
        if (kind == 0) {
            Files.delete(file);
            return "deleted " + file;
        }
        try (var open = new RandomAccessFile(file.toFile(), "rw")) {
            long at = random.nextLong(Math.max(1, size));
            if (kind == 1) {
                open.setLength(at);
                return "cut " + file + " at " + at;
            }
            open.seek(at);
            int was = open.read();
            open.seek(at);
            if (kind == 2) {
                open.write(was ^ 1 << random.nextInt(8));
                return "flipped a bit of " + file + " at " + at;
            }
            open.write(new byte[(int) Math.min(200, size - at)]);
            return "zeroed " + file + " from " + at;
        }
    }

    @Test
    void foundDamagedAtTheStartItIsBuiltAnew() throws Exception {
        damagedAtTheStart(4, new Random(20261129));
    }

    @Test
    @Tag("slow")
    @Timeout(900)
    void foundDamagedAtTheStartItIsBuiltAnewAHundredTimes() throws Exception {
        damagedAtTheStart(100, new Random(20261130));
    }

    private void damagedAtTheStart(int times, Random random) throws Exception {
        build();
        for (int run = 0; run < times; run++) {
            String done = damage(random);
            try (var index = index();
                    var indexer = indexer(index)) {
                indexer.awaitStart(SOON);
                awaitWhole(index);
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError(done, e);
            }
        }
    }

    @Test
    void foundDamagedWhileItIsSearchedItIsBuiltAnew() throws Exception {
        damagedWhileRunning(3, new Random(20261201));
    }

    @Test
    @Tag("slow")
    @Timeout(900)
    void foundDamagedWhileItIsSearchedItIsBuiltAnewFiftyTimes() throws Exception {
        damagedWhileRunning(50, new Random(20261202));
    }

    private void damagedWhileRunning(int times, Random random) throws Exception {
        try (var index = index();
                var indexer = indexer(index)) {
            indexer.awaitVectors(IndexProgress.NONE);
            awaitWhole(index);
            for (int run = 0; run < times; run++) {
                String done = damage(random);
                try {
                    awaitWhole(index);
                } catch (RuntimeException | AssertionError e) {
                    throw new AssertionError(done, e);
                }
            }
        }
    }

    @Test
    void damageThatReadsAsOtherWordsIsFoundToo() throws Exception {
        try (var index = index();
                var indexer = indexer(index)) {
            indexer.awaitVectors(IndexProgress.NONE);
            awaitWhole(index);

            assertThat(replace("coast", "roast")).isPositive();

            awaitWhole(index);
        }
    }

    /** Tells in how many places; words of the same length. */
    private int replace(String word, String other) throws IOException {
        int places = 0;
        for (Path file : files()) {
            String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
            try (var open = new RandomAccessFile(file.toFile(), "rw")) {
                for (int at = bytes.indexOf(word); at >= 0; at = bytes.indexOf(word, at + 1)) {
                    open.seek(at);
                    open.write(other.getBytes(StandardCharsets.ISO_8859_1));
                    places++;
                }
            }
        }
        return places;
    }

    @Test
    void anotherProcessThatOnlyReadsFindsTheNewOne() throws Exception {
        try (var writing = index();
                var indexer = indexer(writing);
                var reading = index()) {
            indexer.awaitVectors(IndexProgress.NONE);
            reading.refresh();
            awaitWhole(reading);
            for (Path file : files()) {
                if (file.toString().endsWith(".cfs")) {
                    try (var open = new RandomAccessFile(file.toFile(), "rw")) {
                        open.seek(Files.size(file) / 2);
                        open.write(new byte[64]);
                    }
                }
            }
            assertThat(reading.sound()).isFalse();
            Awaitility.await()
                    .atMost(SOON)
                    .ignoreExceptionsInstanceOf(IndexException.class)
                    .untilAsserted(() -> {
                        reading.refresh();
                        assertThat(found(reading)).isEqualTo(all());
                    });
            awaitWhole(writing);
        }
    }

    @Test
    void anIndexThatKnowsMoreThanTheStoreIsBuiltAnew() throws Exception {
        build();
        state.close();
        Files.delete(folder.resolve("citewire.db"));
        state = SqliteState.open(folder.resolve("citewire.db"), Clock.systemUTC(), new Random(1));
        var header = new ArticleHeader(new ArticleId("b"), "Title", "Wire", null, null);
        state.articles().commit(new Article(header, List.of(), "en", "Another storm.", "b.txt"));
        try (var index = index();
                var indexer = indexer(index)) {
            indexer.awaitStart(SOON);
            Awaitility.await()
                    .atMost(SOON)
                    .untilAsserted(() -> assertThat(found(index)).containsOnlyKeys("b"));
        }
    }
}
