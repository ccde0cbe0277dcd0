package citewire.ingest.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import citewire.domain.Article;
import citewire.domain.ArticleHeader;
import citewire.domain.ArticleId;
import citewire.domain.Passage;
import citewire.domain.Scope;
import citewire.domain.Vector;
import citewire.fixtures.NewStore;
import citewire.index.PassageFilter;
import citewire.index.lucene.LuceneArticleIndex;
import citewire.state.StateException;
import citewire.state.jdbc.SqliteState;
import citewire.text.SentenceSplitter;
import citewire.threads.RightOfWay;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexerTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final PassageFilter ALL = new PassageFilter(Scope.EVERYTHING, Instant.parse("2030-01-01T00:00:00Z"));

    @TempDir
    private Path folder;

    private SqliteState state;
    private LuceneArticleIndex index;
    private final AtomicInteger embedded = new AtomicInteger();

    @BeforeEach
    void open() {
        state = NewStore.open(folder.resolve("citewire.db"), Clock.systemUTC(), new Random(1));
        index = LuceneArticleIndex.open(folder.resolve("index"), ZoneOffset.UTC);
    }

    @AfterEach
    void close() {
        index.close();
        state.close();
    }

    private Vector embed(Passage passage) {
        embedded.incrementAndGet();
        if (passage.text().contains("poison")) {
            throw new IllegalArgumentException("cannot embed this");
        }
        var values = new float[384];
        values[passage.text().length() % 384] = 1;
        return new Vector(values);
    }

    private Indexer indexer() {
        var indexer = new Indexer(
                state.articles(), index, new PassageSplitter(new SentenceSplitter()), this::embed, 2, new RightOfWay());
        indexer.start();
        return indexer;
    }

    private void commit(String id, String body) {
        var header = new ArticleHeader(new ArticleId(id), "T " + id, "Wire", null, null);
        state.articles().commit(new Article(header, List.of(), "en", body, id + ".txt"));
    }

    private List<String> found(String words) {
        return index.searchText(words, ALL, 50).stream()
                .map(hit -> hit.passage().article().id().value())
                .toList();
    }

    @Test
    void whatIsCommittedIsFoundByWordsAndThenByMeaning() {
        commit("a", "A storm hit the coast.");
        try (var indexer = indexer()) {
            assertThat(indexer.awaitWords(SOON)).isTrue();
            assertThat(found("storm")).containsExactly("a");

            commit("b", "Another storm.");
            assertThat(indexer.awaitWords(SOON)).isTrue();
            assertThat(found("storm")).containsExactlyInAnyOrder("a", "b");

            indexer.awaitVectors(IndexProgress.NONE);
            assertThat(index.status().vectorShare()).isEqualTo(1);
        }
    }

    @Test
    void theLastFewPassagesAreWaitedForByWhoAsksOnce() {
        commit("a", "A storm hit the coast.");
        try (var indexer = indexer()) {
            assertThat(indexer.awaitWords(SOON)).isTrue();

            indexer.awaitLastVectors();

            assertThat(index.status().vectorShare()).isEqualTo(1);
        }
    }

    @Test
    void whatChangesOrLeavesIsFollowed() {
        commit("a", "A storm hit the coast.");
        commit("b", "A storm too.");
        try (var indexer = indexer()) {
            indexer.awaitVectors(IndexProgress.NONE);
            commit("a", "A flood hit the coast.");
            state.articles().withdraw(new ArticleId("b"));
            indexer.awaitVectors(IndexProgress.NONE);

            assertThat(found("storm")).isEmpty();
            assertThat(found("flood")).containsExactly("a");
            assertThat(index.status().vectors()).isEqualTo(1);
        }
    }

    @Test
    void goesOnWhereTheLastProcessLeftOff() {
        commit("a", "A storm hit the coast.");
        try (var indexer = indexer()) {
            indexer.awaitVectors(IndexProgress.NONE);
        }
        commit("b", "Another storm.");
        try (var indexer = indexer()) {
            indexer.awaitVectors(IndexProgress.NONE);
            assertThat(found("storm")).containsExactlyInAnyOrder("a", "b");
        }
        assertThat(embedded).hasValue(2);
    }

    @Test
    void oneProcessWritesAndAnotherWaitsForIt() {
        try (var writer = indexer();
                var otherIndex = LuceneArticleIndex.open(folder.resolve("index"), ZoneOffset.UTC)) {
            commit("a", "A storm hit the coast.");
            assertThat(writer.awaitWords(SOON)).isTrue();
            try (var other = new Indexer(
                    state.articles(),
                    otherIndex,
                    new PassageSplitter(new SentenceSplitter()),
                    this::embed,
                    1,
                    new RightOfWay())) {
                other.start();
                commit("b", "Another storm.");

                assertThat(other.awaitWords(SOON)).isTrue();
                other.awaitVectors(IndexProgress.NONE);
                assertThat(otherIndex.searchText("storm", ALL, 9)).hasSize(2);
            }
        }
    }

    @Test
    void anArticleThatCannotBeEmbeddedIsFoundByItsWordsAndStopsNothing() {
        commit("a", "This is poison.");
        for (int i = 0; i < 20; i++) {
            commit("b" + i, "A storm, number " + i + ".");
        }
        try (var indexer = indexer()) {
            indexer.awaitVectors(IndexProgress.NONE);

            assertThat(found("poison")).containsExactly("a");
            assertThat(index.status().vectors()).isEqualTo(20);
            assertThat(index.status().passages()).isEqualTo(21);
        }
    }

    @Test
    void rebuildsBesideTheLiveIndexWhichThenFollowsOn() throws InterruptedException {
        for (int i = 0; i < 30; i++) {
            commit("a" + i, "A storm, number " + i + ".");
        }
        state.articles().withdraw(new ArticleId("a3"));
        try (var indexer = indexer()) {
            indexer.awaitVectors(IndexProgress.NONE);
            var heard = new AtomicInteger();

            assertThat(indexer.rebuild((done, total) -> heard.set((int) done))).isTrue();

            assertThat(heard).hasValue(29);
            commit("b", "Another storm.");
            indexer.awaitVectors(IndexProgress.NONE);
            Awaitility.await()
                    .atMost(SOON)
                    .untilAsserted(() -> assertThat(found("storm")).hasSize(30).contains("b"));
        }
    }

    @Test
    void aFaultOfTheStoreReachesWhoeverWaitsAndIsNotTakenForAnEmptyStore() {
        commit("a", "A storm.");
        try (var indexer = indexer()) {
            indexer.awaitVectors(IndexProgress.NONE);
            state.close();

            assertThatThrownBy(() -> indexer.awaitWords(SOON)).isInstanceOf(StateException.class);
        } finally {
            state = NewStore.open(folder.resolve("citewire.db"), Clock.systemUTC(), new Random(1));
        }
    }

    @Test
    void whatIsWithdrawnDuringARebuildIsNotInTheNewIndex() throws InterruptedException {
        for (int i = 0; i < 20; i++) {
            commit("a" + i, "A storm, number " + i + ".");
        }
        try (var indexer = indexer()) {
            indexer.awaitVectors(IndexProgress.NONE);

            indexer.rebuild((done, total) -> state.articles().withdraw(new ArticleId("a0")));

            indexer.awaitVectors(IndexProgress.NONE);
            assertThat(found("storm")).hasSize(19).doesNotContain("a0");
        }
    }
}
