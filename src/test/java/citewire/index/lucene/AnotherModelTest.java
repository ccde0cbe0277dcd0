package citewire.index.lucene;

import static citewire.fixtures.ArticleBuilder.article;
import static org.assertj.core.api.Assertions.assertThat;

import citewire.domain.ArticleId;
import citewire.domain.Passage;
import citewire.domain.Scope;
import citewire.domain.Vector;
import citewire.fixtures.NewStore;
import citewire.index.PassageFilter;
import citewire.ingest.indexing.IndexProgress;
import citewire.ingest.indexing.Indexer;
import citewire.ingest.indexing.PassageEmbedder;
import citewire.ingest.indexing.PassageSplitter;
import citewire.state.jdbc.SqliteState;
import citewire.text.SentenceSplitter;
import citewire.threads.RightOfWay;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedding model is another one than the index was built with, with vectors of another length. */
class AnotherModelTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final PassageFilter ALL = new PassageFilter(Scope.EVERYTHING, Instant.parse("2030-01-01T00:00:00Z"));

    @TempDir
    private Path folder;

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private SqliteState state;

    @BeforeEach
    void build() {
        state = NewStore.open(folder.resolve("citewire.db"), Clock.systemUTC(), new Random(1));
        for (int i = 0; i < 20; i++) {
            commit("a" + i);
        }
        try (var index = index("old");
                var indexer = indexer(index, passage -> vector(8))) {
            indexer.awaitVectors(IndexProgress.NONE);
            assertThat(index.searchVector(vector(8), ALL, 50)).hasSize(20);
        }
    }

    @AfterEach
    void close() {
        state.close();
    }

    private void commit(String id) {
        state.articles()
                .commit(article().id(id).body("A storm, number " + id + ".").build());
    }

    private LuceneArticleIndex index(String model) {
        return LuceneArticleIndex.open(folder.resolve("index"), ZoneOffset.UTC, model);
    }

    private Indexer indexer(LuceneArticleIndex index, PassageEmbedder embedder) {
        var splitter = new PassageSplitter(new SentenceSplitter());
        var indexer = new Indexer(state.articles(), index, splitter, embedder, 1, new RightOfWay());
        indexer.start();
        return indexer;
    }

    private static Vector vector(int length) {
        var values = new float[length];
        values[0] = 1;
        return new Vector(values);
    }

    private Vector heldUp(Passage passage) {
        begun.countDown();
        try {
            goOn.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return vector(12);
    }

    @Test
    void wordsAreSearchedAndFollowedUntilTheNewIndexTakesItsPlace() throws Exception {
        try (var index = index("new");
                var indexer = indexer(index, this::heldUp)) {
            begun.await();
            assertThat(index.outdated()).isTrue();
            assertThat(index.searchText("storm", ALL, 50)).hasSize(20);
            assertThat(index.searchVector(vector(12), ALL, 50)).isEmpty();
            assertThat(index.status().vectors()).isZero();
            commit("later");
            assertThat(indexer.awaitWords(SOON)).isTrue();
            assertThat(index.passages(new ArticleId("later"))).hasSize(1);

            goOn.countDown();

            Awaitility.await().atMost(SOON).until(() -> !index.outdated());
            indexer.awaitVectors(IndexProgress.NONE);
            assertThat(index.searchVector(vector(12), ALL, 50)).hasSize(21);
            assertThat(index.searchText("storm", ALL, 50)).hasSize(21);
            commit("latest");
            indexer.awaitVectors(IndexProgress.NONE);
            assertThat(index.searchVector(vector(12), ALL, 50)).hasSize(22);
        }
    }

    @Test
    void theSameModelRebuildsNothing() {
        try (var index = index("old");
                var indexer = indexer(index, this::heldUp)) {
            indexer.awaitVectors(IndexProgress.NONE);
            assertThat(index.outdated()).isFalse();
            assertThat(begun.getCount()).isEqualTo(1);
        }
    }
}
