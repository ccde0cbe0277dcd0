package citewire.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import citewire.domain.Article;
import citewire.domain.ArticleHeader;
import citewire.domain.ArticleId;
import citewire.domain.Passage;
import citewire.domain.Reader;
import citewire.domain.Scope;
import citewire.domain.Vector;
import citewire.fixtures.NewStore;
import citewire.index.IndexException;
import citewire.index.PassageFilter;
import citewire.ingest.indexing.IndexProgress;
import citewire.ingest.indexing.Indexer;
import citewire.ingest.indexing.PassageSplitter;
import citewire.state.jdbc.SqliteState;
import citewire.text.SentenceSplitter;
import citewire.threads.RightOfWay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index whose disk runs full, while its articles still find room in the store. */
class FullIndexDiskTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final PassageFilter ALL = new PassageFilter(Scope.EVERYTHING, Instant.parse("2030-01-01T00:00:00Z"));
    private static final int PLENTY = Integer.MAX_VALUE;

    @TempDir
    private Path folder;

    /** How many bytes there is room for. */
    private final AtomicInteger room = new AtomicInteger(PLENTY);

    private SqliteState state;
    private LuceneArticleIndex index;

    @BeforeEach
    void open() {
        state = NewStore.open(folder.resolve("citewire.db"), Clock.systemUTC(), new Random(1));
        index = LuceneArticleIndex.open(
                folder.resolve("index"), ZoneOffset.UTC, where -> new SmallDirectory(FSDirectory.open(where)));
    }

    @AfterEach
    void close() {
        index.close();
        state.close();
    }

    /** Throws what the system throws once there is no room. */
    private final class SmallDirectory extends FilterDirectory {

        SmallDirectory(Directory whole) {
            super(whole);
        }

        @Override
        public IndexOutput createOutput(String name, IOContext context) throws IOException {
            take(1);
            return new SmallOutput(super.createOutput(name, context));
        }

        @Override
        public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) throws IOException {
            take(1);
            return new SmallOutput(super.createTempOutput(prefix, suffix, context));
        }
    }

    private final class SmallOutput extends FilterIndexOutput {

        SmallOutput(IndexOutput whole) {
            super("small", whole.getName(), whole);
        }

        @Override
        public void writeByte(byte b) throws IOException {
            take(1);
            super.writeByte(b);
        }

        @Override
        public void writeBytes(byte[] b, int offset, int length) throws IOException {
            take(length);
            super.writeBytes(b, offset, length);
        }
    }

    private void take(int bytes) throws IOException {
        if (room.get() != PLENTY && room.addAndGet(-bytes) < 0) {
            throw new IOException("No space left on device");
        }
    }

    private Indexer indexer() {
        var indexer = new Indexer(
                state.articles(),
                index,
                new PassageSplitter(new SentenceSplitter()),
                FullIndexDiskTest::embed,
                1,
                new RightOfWay());
        indexer.start();
        return indexer;
    }

    private static Vector embed(Passage passage) {
        var values = new float[384];
        values[passage.text().length() % 384] = 1;
        return new Vector(values);
    }

    private void commit(String id, String body) {
        var header = new ArticleHeader(new ArticleId(id), "T " + id, "Wire", null, null);
        state.articles().commit(new Article(header, List.of(), "en", body, id + ".txt"));
    }

    private List<String> found(String words) {
        return index.searchText(words, ALL, 500).stream()
                .map(hit -> hit.passage().article().id().value())
                .sorted()
                .toList();
    }

    @Test
    void isNamedSearchGoesOnAndTheIndexCatchesUpOnceThereIsRoom() {
        commit("a", "A storm hit the coast.");
        try (var indexer = indexer()) {
            indexer.awaitVectors(IndexProgress.NONE);
            room.set(0);
            commit("b", "Another storm.");

            assertThatThrownBy(() -> indexer.awaitWords(SOON))
                    .isInstanceOf(IndexException.class)
                    .hasMessageContaining("the disk is full. Make room");
            indexer.awaitStart(SOON);
            assertThat(found("storm")).containsExactly("a");
            commit("c", "A third storm.");

            room.set(PLENTY);
            awaitFound("a", "b", "c");
            awaitVectors();
        }
    }

    @Test
    void amidAFileOfVectorsLosesNothingThatWasFound() {
        for (int i = 0; i < 40; i++) {
            commit("a" + i, "A storm, number " + i + ".");
        }
        for (int bytes = 200; bytes < 60_000; bytes *= 3) {
            room.set(bytes);
            try (var indexer = indexer()) {
                assertThatThrownBy(() -> indexer.awaitVectors(IndexProgress.NONE))
                        .as("with room for %d bytes", bytes)
                        .isInstanceOf(IndexException.class);
                assertThat(state.articles().coverage(Reader.OWNER).articles()).isEqualTo(40);
            }
        }
        room.set(PLENTY);
        try (var indexer = indexer()) {
            indexer.awaitVectors(IndexProgress.NONE);
            assertThat(found("storm")).hasSize(40).doesNotHaveDuplicates();
            awaitVectors();
        }
    }

    @Test
    void aRebuildThatFindsNoRoomLeavesTheLiveIndexAndNoHalfOne() throws Exception {
        for (int i = 0; i < 10; i++) {
            commit("a" + i, "A storm, number " + i + ".");
        }
        try (var indexer = indexer()) {
            indexer.awaitVectors(IndexProgress.NONE);
            room.set(5_000);

            assertThatThrownBy(() -> indexer.rebuild((done, total) -> {}))
                    .isInstanceOf(IndexException.class)
                    .hasMessageContaining("the disk is full. Make room");

            assertThat(generations()).hasSize(1);
            assertThat(found("storm")).hasSize(10);
            room.set(PLENTY);
            assertThat(indexer.rebuild((done, total) -> {})).isTrue();
            commit("b", "Another storm.");
            Awaitility.await()
                    .atMost(SOON)
                    .untilAsserted(() -> assertThat(found("storm")).hasSize(11));
        }
    }

    private List<Path> generations() throws IOException {
        try (var files = Files.list(folder.resolve("index"))) {
            return files.filter(Files::isDirectory).toList();
        }
    }

    private void awaitFound(String... articles) {
        Awaitility.await()
                .atMost(SOON)
                .untilAsserted(() -> assertThat(found("storm")).containsExactly(articles));
    }

    private void awaitVectors() {
        Awaitility.await()
                .atMost(SOON)
                .untilAsserted(() -> assertThat(index.status().vectorShare()).isEqualTo(1));
    }
}
